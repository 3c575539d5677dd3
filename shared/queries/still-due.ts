// Whether something that arrived still waits for an answer.
import type { ArrivedThing } from "#shared/model/arrived.ts";
import type { Document } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import { aboutOf } from "./today.ts";

/**
 * Whether what arrived is as it was when it was told, and not answered yet, in whatever window or by whatever way: not done, not put off, not
 * given another day, not put away. `today` is `YYYY-MM-DD`.
 */
export function isStillDue(thing: ArrivedThing, document: Document, today: string): boolean {
  if (thing.of === "reminder") {
    const reminder = document.reminders.get(thing.id);
    return reminder !== undefined && !reminder.done && reminder.due === thing.due && aboutOf(reminder, document) !== undefined;
  }
  const arrival = document.arrivals.get(thing.id);
  if (arrival?.due === thing.due && (arrival.done || arrival.until !== undefined)) return false;
  return thing.of === "round" ? roundOf(thing, document)?.at === thing.due : isPersonDue(thing, document, today);
}

/** The round that arrived, as long as it is on an application on the board. */
export function roundOf({ application: id, round: entry }: ArrivedThing, { applications }: Pick<Document, "applications">): Round | undefined {
  const application = id === undefined ? undefined : applications.get(id);
  if (!application || application.archived || application.removed) return undefined;
  const found = application.timeline.find((one) => one.id === entry);
  return found?.kind === "round" ? found : undefined;
}

function isPersonDue({ id, due }: ArrivedThing, { people, touchpoints }: Document, today: string): boolean {
  const person = people.get(id);
  if (!person?.cadence || person.removed || "never" in person.cadence) return false;
  if (person.snoozedUntil !== undefined && person.snoozedUntil > today) return false;
  for (const touchpoint of touchpoints.values()) if (touchpoint.person === id && touchpoint.at >= due) return false;
  return true;
}
