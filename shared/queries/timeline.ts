// The timeline of an application: everything that happened, latest day first, with the lines that its fields and other records tell.
import type { Application } from "#shared/model/application.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import { dayOf, sortableTime } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { attachmentsOf } from "./attachments.ts";
import { contactsOf } from "./contacts.ts";
import { debriefsByApplication, saysAnything } from "./debriefs.ts";

/** A line that no entry holds: the day it was applied for, or when it was added to Perennial. */
interface FieldLine {
  readonly kind: "applied" | "added";
  readonly id: string;
  readonly at: string;
}
/** A contact about the application, a document that came to it, or the day its debrief was written. */
type RecordLine =
  | { readonly kind: "touchpoint"; readonly id: string; readonly at: string; readonly touchpoint: Touchpoint }
  | { readonly kind: "attachment"; readonly id: string; readonly at: string; readonly attachment: Attachment }
  | { readonly kind: "debrief"; readonly id: string; readonly at: string };
export type TimelineLine = Entry | FieldLine | RecordLine;

/** The lines of one day (`YYYY-MM-DD`), latest first; without a day, moves whose day nobody knows. */
export interface TimelineDay {
  readonly day?: string;
  readonly lines: readonly TimelineLine[];
}

/** The whole timeline, latest day first; rounds ahead come before everything else. */
export function timelineOf(document: Pick<Document, "touchpoints" | "debriefs" | "attachments">, application: Application): readonly TimelineDay[] {
  const touchpoints = contactsOf(document).byApplication.get(application.id) ?? [];
  const debriefs = debriefsByApplication(document).get(application.id) ?? [];
  const lines = ordered([
    ...fieldLines(application),
    ...application.timeline,
    ...attachmentsOf(document, application).map(({ attachment, at }): RecordLine => ({ kind: "attachment", id: attachment.id, at, attachment })),
    ...debriefs.flatMap(debriefLine),
    ...touchpoints.map((touchpoint): RecordLine => ({ kind: "touchpoint", id: touchpoint.id, at: touchpoint.at, touchpoint })).reverse(),
  ]).reverse();
  const days: { day?: string; lines: TimelineLine[] }[] = [];
  for (const line of lines) {
    const day = dayOf(line.at);
    const last = days.at(-1);
    if (line.kind === "move" && line.undated) putUndated(days, line, day);
    else if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/** Puts a move that has only its place among the moves above the day that its time is borrowed from, unless the next move was on that day. */
function putUndated(days: { day?: string; lines: TimelineLine[] }[], move: TimelineLine, day: string): void {
  const last = days.at(-1);
  const at = last?.day === day && last.lines.every(({ kind }) => kind !== "move") ? days.length - 1 : days.length;
  const above = days[at - 1];
  if (above && above.day === undefined) above.lines.push(move);
  else days.splice(at, 0, { lines: [move] });
}

/** What the fields tell, unless an entry of the same day tells it already. */
function fieldLines({ id, createdAt, appliedOn, stage, timeline }: Application): FieldLine[] {
  const lines: FieldLine[] = [];
  const appliedByMove = timeline.some((entry) => entry.kind === "move" && entry.from === "lead" && dayOf(entry.at) === appliedOn);
  const tellsApplied = appliedOn !== undefined && stage !== "lead" && !appliedByMove;
  if (!tellsApplied || appliedOn !== dayOf(createdAt)) lines.push({ kind: "added", id: `${id}.added`, at: createdAt });
  if (tellsApplied) lines.push({ kind: "applied", id: `${id}.applied`, at: appliedOn });
  return lines;
}

/** The day a debrief was finished; one that is left for later tells nothing yet. */
function debriefLine(debrief: Debrief): RecordLine[] {
  const { id, finishedAt } = debrief;
  return finishedAt !== undefined && saysAnything(debrief) ? [{ kind: "debrief", id, at: finishedAt }] : [];
}

/**
 * Earliest first. Where only the day of a line is known it follows the line that stands before it on that day, so that
 * moves stay in the order of their chain.
 */
function ordered(lines: readonly TimelineLine[]): TimelineLine[] {
  const latestOfDay = new Map<string, number>();
  const timed = lines.map((line, index) => {
    const day = dayOf(line.at);
    const time = line.at === day ? (latestOfDay.get(day) ?? sortableTime(day)) : sortableTime(line.at);
    latestOfDay.set(day, Math.max(time, latestOfDay.get(day) ?? time));
    return { line, index, time };
  });
  return timed.sort((one, other) => one.time - other.time || one.index - other.index).map(({ line }) => line);
}
