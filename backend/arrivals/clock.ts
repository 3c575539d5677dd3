// The clock that what is due is compared with.
import { localTime } from "#shared/model/calendar.ts";
import type { Moment } from "#shared/queries/due.ts";

/** The moment it is, by the wall clock of this computer and as an instant. */
export function momentOf(now: Date): Moment {
  return { wall: localTime(now), instant: now.getTime() };
}

/**
 * Has the computer's time zone looked up anew. Node keeps the one it found at its start, so that somebody who travels would go on being
 * told by the clock at home; taking the variable out that is not there makes it look again.
 */
export function noticeTimeZone(): void {
  if (process.env.TZ === undefined) delete process.env.TZ;
}

/** Has something done again and again; gives how to stop that. */
export type Ticks = (look: () => void) => () => void;

/** In ms. No long timer: one that is longer than the computer is awake would ring late, and one beyond 2^31 - 1 at once. */
const EVERY_MS = 20_000;

/** Ticks every twenty seconds. A program that has nothing else to do ends all the same. */
export const steadyTicks: Ticks = (look) => {
  const timer = setInterval(look, EVERY_MS).unref();
  return () => clearInterval(timer);
};
