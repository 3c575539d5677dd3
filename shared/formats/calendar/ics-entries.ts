// What of a document goes into a calendar file: one interview or reminder, those of some applications, or all of them in a span of days.
import type { Application } from "#shared/model/application.ts";
import { localTime } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { isInSpan, type Span } from "#shared/model/span.ts";
import { instantOf } from "#shared/model/zoned-time.ts";

/** An interview, with those it is with who are known as people; or a reminder on an application or a person. */
export type CalendarEntry =
  | { readonly kind: "round"; readonly round: Round; readonly application: Application; readonly person?: undefined; readonly people: readonly Person[] }
  | { readonly kind: "reminder"; readonly reminder: Reminder; readonly application: Application; readonly person?: undefined }
  | { readonly kind: "reminder"; readonly reminder: Reminder; readonly application?: undefined; readonly person: Person };

const DAY_LENGTH = "YYYY-MM-DD".length;

/**
 * The interviews and reminders of a span of days here, earliest first; `only` narrows them to some applications. From `today` (`YYYY-MM-DD`) on they are what is
 * ahead: nothing that is done, and nothing of what was put away. Before it they are what was: only what lies in the bin is left out.
 */
export function entriesIn(document: Document, span: Span, today: string, only?: ReadonlySet<Id>): CalendarEntry[] {
  const taken: { readonly entry: CalendarEntry; readonly here: string }[] = [];
  const take = (entry: CalendarEntry) => {
    const here = timeHere(entry);
    if (isInSpan(span, here.slice(0, DAY_LENGTH)) && counts(entry, here, today)) taken.push({ entry, here });
  };
  for (const application of document.applications.values()) {
    if (only && !only.has(application.id)) continue;
    for (const round of application.timeline) if (round.kind === "round") take(roundEntry(application, round, document));
  }
  for (const reminder of document.reminders.values()) {
    if (only && (reminder.application === undefined || !only.has(reminder.application))) continue;
    const entry = reminderEntry(reminder, document);
    if (entry) take(entry);
  }
  return taken.sort((one, other) => (one.here < other.here ? -1 : one.here > other.here ? 1 : 0)).map(({ entry }) => entry);
}

/** One interview of an application. */
export function roundEntry(application: Application, round: Round, { people }: Pick<Document, "people">): CalendarEntry {
  return { kind: "round", round, application, people: (round.people ?? []).flatMap((id) => people.get(id) ?? []) };
}

/** One reminder; undefined where what it was on is gone. */
export function reminderEntry(reminder: Reminder, { applications, people }: Pick<Document, "applications" | "people">): CalendarEntry | undefined {
  const application = reminder.application === undefined ? undefined : applications.get(reminder.application);
  if (application) return { kind: "reminder", reminder, application };
  const person = reminder.person === undefined ? undefined : people.get(reminder.person);
  return person && { kind: "reminder", reminder, person };
}

/** The day or wall-clock time of an entry. */
export function dueOf(entry: CalendarEntry): string {
  return entry.kind === "round" ? entry.round.at : entry.reminder.due;
}

/** Its day or wall-clock time where this program runs; of an interview elsewhere that can be another day. */
function timeHere(entry: CalendarEntry): string {
  const due = dueOf(entry);
  const zone = entry.kind === "round" && due.length > DAY_LENGTH ? entry.round.zone : undefined;
  const instant = zone === undefined ? undefined : instantOf(due, zone);
  return instant === undefined ? due : localTime(new Date(instant));
}

function counts(entry: CalendarEntry, here: string, today: string): boolean {
  const { application, person } = entry;
  if ((application ?? person).removed) return false;
  if (here.slice(0, DAY_LENGTH) < today) return true;
  return (application === undefined || isOnBoard(application)) && (entry.kind === "round" || entry.reminder.done === undefined);
}
