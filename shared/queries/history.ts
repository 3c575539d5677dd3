// Everything dated that a document tells of, in the order it happened: the timelines of applications, and what happened with people beside them.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { isInSpan, type Span } from "#shared/model/span.ts";
import { debriefsByApplication, saysAnything } from "./debriefs.ts";
import { type TimelineLine, timelineOf } from "./timeline.ts";

/** A line of a timeline, with the whole debrief where it tells of one; or a next step. */
export type HappeningLine =
  | Exclude<TimelineLine, { readonly kind: "debrief" }>
  | { readonly kind: "debrief"; readonly id: Id; readonly at: string; readonly debrief: Debrief }
  | { readonly kind: "reminder"; readonly id: Id; readonly at: string; readonly reminder: Reminder };

/** Something that happened, or is agreed for a day ahead. */
export interface Happening {
  /** The day here (`YYYY-MM-DD`). */
  readonly day: string;
  readonly line: HappeningLine;
  /** Absent for what happened with a person alone. */
  readonly application?: Application;
  /** Whom it was with, as far as they are known and not in the bin. */
  readonly people: readonly Person[];
}

/** What happened in a span, the earliest day first; `only` narrows it to some applications. What lies in the bin is left out. */
export function historyOf(document: Document, span: Span, only?: ReadonlySet<Id>): Happening[] {
  const happenings: Happening[] = [];
  const take = (line: HappeningLine, application?: Application) => {
    const day = dayOf(line.at);
    const people = isInSpan(span, day) ? peopleIn(line, document) : undefined;
    if (people) happenings.push({ day, line, people, ...(application ? { application } : {}) });
  };
  const steps = stepsByApplication(document);
  for (const application of document.applications.values()) {
    if (application.removed || (only && !only.has(application.id))) continue;
    for (const line of linesOf(document, application, steps.get(application.id) ?? [])) take(line, application);
  }
  if (!only) for (const line of linesOfPeople(document)) take(line);
  // The order on one day is that of the timeline it comes from.
  return happenings.sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
}

/** The lines of one application, the earliest first on each day. */
function linesOf(document: Document, application: Application, steps: readonly Reminder[]): HappeningLine[] {
  const told = timelineOf(document, application).flatMap(({ lines }) => lines);
  const debriefs = (debriefsByApplication(document).get(application.id) ?? []).filter(saysAnything);
  return [
    ...told.filter((line): line is Exclude<TimelineLine, { kind: "debrief" }> => line.kind !== "debrief").reverse(),
    // One that was left for later tells something already; a timeline waits until it is finished.
    ...debriefs.map((debrief): HappeningLine => ({ kind: "debrief", id: debrief.id, at: debrief.finishedAt ?? debrief.at, debrief })),
    ...steps.map(stepLine),
  ];
}

function* linesOfPeople({ touchpoints, reminders }: Document): Generator<HappeningLine> {
  for (const touchpoint of touchpoints.values()) {
    if (touchpoint.application === undefined) yield { kind: "touchpoint", id: touchpoint.id, at: touchpoint.at, touchpoint };
  }
  for (const reminder of reminders.values()) if (reminder.person !== undefined) yield stepLine(reminder);
}

function stepLine(reminder: Reminder): HappeningLine {
  return { kind: "reminder", id: reminder.id, at: reminder.due, reminder };
}

function stepsByApplication({ reminders }: Pick<Document, "reminders">): ReadonlyMap<Id, readonly Reminder[]> {
  const steps = new Map<Id, Reminder[]>();
  for (const reminder of reminders.values()) {
    if (reminder.application === undefined) continue;
    const group = steps.get(reminder.application);
    if (group) group.push(reminder);
    else steps.set(reminder.application, [reminder]);
  }
  return steps;
}

/** Who a line names; undefined where the one person it is about is gone or in the bin. */
function peopleIn(line: HappeningLine, { people }: Pick<Document, "people">): readonly Person[] | undefined {
  const there = (ids: readonly Id[]) => ids.flatMap((id) => people.get(id) ?? []).filter(({ removed }) => !removed);
  const about = line.kind === "touchpoint" ? line.touchpoint.person : line.kind === "reminder" ? line.reminder.person : undefined;
  if (about !== undefined) {
    const [person] = there([about]);
    return person && [person];
  }
  return there(line.kind === "round" ? (line.people ?? []) : line.kind === "debrief" ? line.debrief.people : []);
}
