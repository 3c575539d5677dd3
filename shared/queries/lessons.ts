// What each rejection left, in the person's own words.
import type { Application } from "#shared/model/application.ts";
import { addDays, dayOf, sortableTime } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";

/** Something the person wrote: a note, or how a round went. */
export interface OwnWords {
  readonly id: string;
  /** The day it was written, or the round's. */
  readonly day: string;
  readonly text: string;
  /** What the round was called; absent for a note. */
  readonly round?: string;
}

/** One rejection. */
export interface Lesson {
  readonly application: Application;
  /** The day of the rejection: of the latest move to rejected, else the day it was applied for or added. */
  readonly day: string;
  /** Whether that day is known; an imported file may not have told it. */
  readonly dated: boolean;
  /** In the order they were written. */
  readonly words: readonly OwnWords[];
}

/** Which rejections are asked for. `within` counts the days back from today; absent parts ask nothing. */
export interface LessonFilter {
  readonly source?: string;
  readonly within?: number;
}

/** Everything that was ever rejected, the latest first, also where it has grown on since; the bin is left out. */
export function lessonsOf(document: Document): Lesson[] {
  const lessons: Lesson[] = [];
  for (const application of document.applications.values()) {
    const rejection = application.removed ? undefined : rejectionOf(application);
    if (rejection) lessons.push({ application, ...rejection, words: ownWords(application) });
  }
  return lessons.sort((one, other) => (one.day === other.day ? (one.application.id < other.application.id ? -1 : 1) : one.day < other.day ? 1 : -1));
}

/** The lessons that fit a filter, on `today` (`YYYY-MM-DD`). */
export function filterLessons(lessons: readonly Lesson[], { source, within }: LessonFilter, today: string): Lesson[] {
  const from = within === undefined ? "" : addDays(today, -within);
  return lessons.filter(({ application, day }) => day >= from && (source === undefined || application.source === source));
}

/** The sources of these lessons, by name. */
export function sourcesOf(lessons: readonly Lesson[]): string[] {
  const sources = new Set<string>();
  for (const { application } of lessons) if (application.source) sources.add(application.source);
  return [...sources].sort((one, other) => one.localeCompare(other));
}

function rejectionOf({ stage, timeline, appliedOn, createdAt }: Application): Pick<Lesson, "day" | "dated"> | undefined {
  const move = timeline.findLast((entry) => entry.kind === "move" && entry.to === "rejected");
  if (move?.kind === "move") return { day: dayOf(move.at), dated: move.undated !== true };
  return stage === "rejected" ? { day: appliedOn ?? dayOf(createdAt), dated: false } : undefined;
}

function ownWords({ timeline }: Application): OwnWords[] {
  return timeline
    .flatMap((entry) => {
      if (entry.kind === "note") return [{ id: entry.id, day: dayOf(entry.at), at: entry.at, text: entry.text }];
      if (entry.kind === "round" && entry.went) return [{ id: entry.id, day: dayOf(entry.at), at: entry.at, text: entry.went, round: entry.name }];
      return [];
    })
    .sort((one, other) => sortableTime(one.at) - sortableTime(other.at))
    .map(({ at: _, ...words }) => words);
}
