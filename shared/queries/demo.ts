// The demo search, told apart from what the person added.
import type { Application } from "#shared/model/application.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";

/** Every id of the demo search (`resources/demo-search.json`) begins so; the ids that Perennial gives never do. */
const DEMO_ID = "demo-";

/** What can be put into the bin of it; touchpoints, debriefs and next steps go along with these. */
export interface DemoRecords {
  readonly applications: readonly Application[];
  readonly people: readonly Person[];
}

/** The demo search's applications and people in a document: those that are there, and those that lie in the bin. */
export function demoOf({ applications, people }: Pick<Document, "applications" | "people">): { readonly here: DemoRecords; readonly inBin: DemoRecords } {
  const inApplications = parted(applications.values());
  const inPeople = parted(people.values());
  return {
    here: { applications: inApplications.here, people: inPeople.here },
    inBin: { applications: inApplications.inBin, people: inPeople.inBin },
  };
}

function parted<Kept extends Application | Person>(records: Iterable<Kept>): { here: Kept[]; inBin: Kept[] } {
  const parts = { here: [] as Kept[], inBin: [] as Kept[] };
  for (const record of records) if (record.id.startsWith(DEMO_ID)) parts[record.removed ? "inBin" : "here"].push(record);
  return parts;
}
