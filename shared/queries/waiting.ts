// How long an application has been where it is.
import type { Application } from "#shared/model/application.ts";
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import { begunOn } from "./begun-on.ts";

/** A day that others are counted from. */
const DAY_ZERO = "2000-01-01";
const since = new WeakMap<Application, number>();

/** The day an application came to its stage, counted from day zero: its last move there, else the day it was applied for or added. */
function inStageSince(application: Application): number {
  const known = since.get(application);
  if (known !== undefined) return known;
  const move = application.timeline.findLast((entry) => entry.kind === "move");
  const day = move && move.kind === "move" && move.to === application.stage ? dayOf(move.at) : begunOn(application);
  const count = daysBetween(DAY_ZERO, day);
  since.set(application, count);
  return count;
}

/** Whole days in the stage up to `today`; never negative. */
export function daysInStage(application: Application, today: string): number {
  return Math.max(0, daysBetween(DAY_ZERO, today) - inStageSince(application));
}

/** The median of the days the cards of a column have waited, rounded down; undefined for an empty column. */
export function medianDays(cards: readonly Application[], today: string): number | undefined {
  if (cards.length === 0) return undefined;
  const now = daysBetween(DAY_ZERO, today);
  const days = new Int32Array(cards.length);
  cards.forEach((card, index) => {
    days[index] = Math.max(0, now - inStageSince(card));
  });
  days.sort();
  const middle = days.length >> 1;
  return days.length % 2 === 1 ? days[middle] : Math.floor(((days[middle - 1] as number) + (days[middle] as number)) / 2);
}
