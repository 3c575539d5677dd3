// How long an application has been where it is.
import type { Application } from "#shared/model/application.ts";
import { dayOf, daysBetween } from "#shared/model/moment.ts";

const since = new WeakMap<Application, string>();

/** The day (`YYYY-MM-DD`) an application came to its stage: its last move there, else the day it was applied for or added. */
export function inStageSince(application: Application): string {
  const known = since.get(application);
  if (known) return known;
  const move = application.timeline.findLast((entry) => entry.kind === "move");
  const day = move && move.kind === "move" && move.to === application.stage ? dayOf(move.at) : (application.appliedOn ?? dayOf(application.createdAt));
  since.set(application, day);
  return day;
}

/** Whole days in the stage up to `today`; never negative. */
export function daysInStage(application: Application, today: string): number {
  return Math.max(0, daysBetween(inStageSince(application), today));
}

/** The median of the days the cards of a column have waited, rounded down; undefined for an empty column. */
export function medianDays(cards: readonly Application[], today: string): number | undefined {
  if (cards.length === 0) return undefined;
  const days = Int32Array.from(cards, (card) => daysInStage(card, today)).sort();
  const middle = days.length >> 1;
  return days.length % 2 === 1 ? days[middle] : Math.floor(((days[middle - 1] as number) + (days[middle] as number)) / 2);
}
