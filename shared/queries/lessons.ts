// What rejections taught: every debrief with its rejection, and the rejections that have none.
import type { Application } from "#shared/model/application.ts";
import { addDays, dayOf, sortableTime } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Move } from "#shared/model/entry.ts";
import { begunOn } from "./begun-on.ts";
import { debriefOf, rejectionOf, saysAnything } from "./debriefs.ts";
import { fold, wordsOf } from "./filter.ts";

/** How far an application had come when it was rejected. */
export const REACHED = ["applied", "interviewed"] as const;
export type Reached = (typeof REACHED)[number];

/** One rejection. */
export interface Rejection {
  readonly application: Application;
  /** The day of the rejection (`YYYY-MM-DD`), or the nearest one that is known. */
  readonly day: string;
  /** Whether that day is known; an imported file may not have told it. */
  readonly dated: boolean;
  readonly reached: Reached;
}

/** A debrief that says something, with the rejection it is about. */
export interface Lesson extends Rejection {
  readonly debrief: Debrief;
}

/** Something the person wrote on an application: a note, or how a round went. */
export interface OwnWords {
  readonly id: string;
  /** The day it was written, or the round's. */
  readonly day: string;
  readonly text: string;
  /** What the round was called; absent for a note. */
  readonly round?: string;
}

/** A rejection without a debrief that says something. */
export interface Untold extends Rejection {
  /** Begun and left for later. */
  readonly begun?: Debrief;
  /** What was written on the application, in that order. */
  readonly words: readonly OwnWords[];
}

/** Which rejections are asked for; absent parts ask nothing. */
export interface LessonFilter {
  /** Each of these words stands in the role. */
  readonly role?: string;
  readonly source?: string;
  /** Days back from today. */
  readonly within?: number;
  readonly reached?: Reached;
}

/** Every debrief that says something, the latest rejection first; those of applications in the bin are left out. */
export function lessonsOf({ applications, debriefs }: Pick<Document, "applications" | "debriefs">): Lesson[] {
  const lessons: Lesson[] = [];
  for (const debrief of debriefs.values()) {
    const application = applications.get(debrief.application);
    if (application && !application.removed && saysAnything(debrief))
      lessons.push({ debrief, ...rejectionAt(application, moveOf(debrief, application), debrief.at) });
  }
  return lessons.sort(latestFirst);
}

/** Every application whose latest rejection has no debrief that says something, the latest first; the bin is left out. */
export function untoldOf(document: Pick<Document, "applications" | "debriefs">): Untold[] {
  const untold: Untold[] = [];
  for (const application of document.applications.values()) {
    if (application.removed) continue;
    const move = rejectionOf(application);
    if (!move && application.stage !== "rejected") continue;
    const debrief = debriefOf(document, application);
    if (debrief && saysAnything(debrief)) continue;
    const begun = debrief && debrief.finishedAt === undefined ? { begun: debrief } : {};
    untold.push({ ...rejectionAt(application, move, begunOn(application)), ...begun, words: ownWords(application) });
  }
  return untold.sort(latestFirst);
}

/** Those that fit a filter, on `today` (`YYYY-MM-DD`). */
export function filterLessons<Kind extends Rejection>(lessons: readonly Kind[], { role = "", source, within, reached }: LessonFilter, today: string): Kind[] {
  const from = within === undefined ? "" : addDays(today, -within);
  const words = wordsOf(role);
  return lessons.filter(
    ({ application, day, reached: stage }) =>
      day >= from &&
      (source === undefined || application.source === source) &&
      (reached === undefined || stage === reached) &&
      (words.length === 0 || standIn(fold(application.role), words)),
  );
}

function standIn(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The sources of these rejections, by name. */
export function sourcesOf(lessons: readonly Rejection[]): string[] {
  const sources = new Set<string>();
  for (const { application } of lessons) if (application.source) sources.add(application.source);
  return [...sources].sort((one, other) => one.localeCompare(other));
}

function moveOf({ move }: Debrief, application: Application): Move | undefined {
  const named = move === undefined ? undefined : application.timeline.find((entry) => entry.id === move);
  return named?.kind === "move" ? named : undefined;
}

function rejectionAt(application: Application, move: Move | undefined, otherwise: string): Rejection {
  const reached = reachedBefore(application, move);
  return move ? { application, day: dayOf(move.at), dated: move.undated !== true, reached } : { application, day: dayOf(otherwise), dated: false, reached };
}

/** An interview is told by a move or, where it came without one, by a round; of several rejections each knows what was before it. */
function reachedBefore({ timeline }: Application, rejection: Move | undefined): Reached {
  for (const entry of timeline) {
    if (entry === rejection) break;
    if (entry.kind === "move" && entry.to === "interviewed") return "interviewed";
  }
  const isBefore = (at: string) => !rejection || rejection.undated === true || sortableTime(at) <= sortableTime(rejection.at);
  const hadRound = timeline.some((entry) => entry.kind === "round" && isBefore(entry.at));
  return hadRound || rejection?.from === "interviewed" ? "interviewed" : "applied";
}

function ownWords({ timeline }: Application): OwnWords[] {
  const words: (OwnWords & { at: string })[] = [];
  for (const entry of timeline) {
    if (entry.kind === "note") words.push({ id: entry.id, day: dayOf(entry.at), at: entry.at, text: entry.text });
    if (entry.kind === "round" && entry.went) words.push({ id: entry.id, day: dayOf(entry.at), at: entry.at, text: entry.went, round: entry.name });
  }
  return words.sort((one, other) => sortableTime(one.at) - sortableTime(other.at)).map(({ at: _, ...told }) => told);
}

function latestFirst(one: Rejection, other: Rejection): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return one.application.id < other.application.id ? -1 : one.application.id > other.application.id ? 1 : 0;
}
