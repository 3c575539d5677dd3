// Applications by name, for the palette: the best fitting first.
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { fold } from "#shared/queries/filter.ts";

const names = new WeakMap<Application, string>();

/**
 * At most `limit` applications whose company and role hold every word of the text, those whose company or role begins with it
 * first, then those with a word that does, archived ones last among their like; none for an empty text. What lies in the bin is not found.
 */
export function findApplications(applications: Iterable<Application>, text: string, limit: number): Application[] {
  const whole = fold(text.trim());
  if (whole === "") return [];
  const words = whole.split(/\s+/);
  const found: { application: Application; worth: number }[] = [];
  for (const application of applications) {
    if (application.removed) continue;
    const name = foldedName(application);
    if (!words.every((word) => name.includes(word))) continue;
    const starts = fold(application.company).startsWith(whole) || fold(application.role).startsWith(whole);
    const startsWord = ` ${name}`.includes(` ${whole}`);
    found.push({ application, worth: (starts ? 4 : startsWord ? 2 : 0) + (application.archived ? 0 : 1) });
  }
  return found
    .sort((one, other) => other.worth - one.worth)
    .slice(0, limit)
    .map(({ application }) => application);
}

function foldedName(application: Application): string {
  const known = names.get(application) ?? fold(`${applicationName(application)} ${application.company}`);
  names.set(application, known);
  return known;
}
