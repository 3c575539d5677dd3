// How far ahead something can be due.
import { addMonths } from "./calendar.ts";

/** A day later than this many years from now is a slip of the hand: 2206 for 2026, 9999. */
export const YEARS_AHEAD = 100;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** Whether a day or a wall-clock time lies further ahead of `today` (`YYYY-MM-DD`) than anything can be due. */
export function isTooFarAhead(due: string, today: string): boolean {
  return due.slice(0, DAY_LENGTH) > addMonths(today, YEARS_AHEAD * 12);
}
