// How long an application has been where it is.
import type { Application } from "#shared/model/application.ts";
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import { begunForSure } from "./begun-on.ts";

/** A day that others are counted from. */
const DAY_ZERO = "2000-01-01";
/** Stands for a day that nobody knows. */
const UNKNOWN = Number.NEGATIVE_INFINITY;
const since = new WeakMap<Application, number>();

/** The day an application came to its stage, counted from day zero: its last move there, else the day it was begun; `UNKNOWN` where none of them is told. */
function inStageSince(application: Application): number {
  const known = since.get(application);
  if (known !== undefined) return known;
  const day = cameOn(application);
  const count = day === undefined ? UNKNOWN : daysBetween(DAY_ZERO, day);
  since.set(application, count);
  return count;
}

function cameOn(application: Application): string | undefined {
  const move = application.timeline.findLast((entry) => entry.kind === "move");
  if (move?.kind !== "move" || move.to !== application.stage) return begunForSure(application);
  return move.undated ? undefined : dayOf(move.at);
}

/** Whole days in the stage up to `today`, never negative; undefined where nobody knows since when, as after an import without dates. */
export function daysInStage(application: Application, today: string): number | undefined {
  const from = inStageSince(application);
  return from === UNKNOWN ? undefined : Math.max(0, daysBetween(DAY_ZERO, today) - from);
}

/** The median of the days the cards of a column have waited, rounded down, as far as they are known; undefined where none is. */
export function medianDays(cards: readonly Application[], today: string): number | undefined {
  const now = daysBetween(DAY_ZERO, today);
  const room = new Int32Array(cards.length);
  let count = 0;
  for (const card of cards) {
    const from = inStageSince(card);
    if (from === UNKNOWN) continue;
    room[count] = Math.max(0, now - from);
    count += 1;
  }
  if (count === 0) return undefined;
  const days = room.subarray(0, count).sort();
  const middle = count >> 1;
  return count % 2 === 1 ? days[middle] : Math.floor(((days[middle - 1] as number) + (days[middle] as number)) / 2);
}
