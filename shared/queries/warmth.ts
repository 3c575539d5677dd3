// How warm a relationship is: by how lately two people were in touch, and how often.
import { addDays, addMonths } from "#shared/model/calendar.ts";

/** `new`: not in touch yet. */
export type Warmth = "new" | "warm" | "cooling" | "resting";

/** For how many months after the last contact somebody stays warm, and how many before they rest; the more contacts, the longer. */
const STAYS = [
  { from: 5, warm: 6, cooling: 18 },
  { from: 2, warm: 4, cooling: 12 },
  { from: 1, warm: 2, cooling: 6 },
] as const;

/**
 * How warm it is on `today` after so many contacts, the last of them on the day `lastTouch`. One contact keeps it warm for 2 months, 2 to 4
 * for 4, more for 6; it cools for twice as long again, and then rests. Days are `YYYY-MM-DD`.
 */
export function warmthOf(touches: number, lastTouch: string | undefined, today: string): Warmth {
  if (touches === 0 || lastTouch === undefined) return "new";
  const [often, sometimes, once] = boundsOn(today);
  const { warm, cooling } = touches >= STAYS[0].from ? often : touches >= STAYS[1].from ? sometimes : once;
  return lastTouch >= warm ? "warm" : lastTouch >= cooling ? "cooling" : "resting";
}

/** The day on which it turns to the next colder, if nothing comes before; undefined for who is new or rests. */
export function coolsOn(touches: number, lastTouch: string | undefined, today: string): string | undefined {
  const warmth = warmthOf(touches, lastTouch, today);
  const stays = STAYS.find(({ from }) => touches >= from);
  if (lastTouch === undefined || !stays || (warmth !== "warm" && warmth !== "cooling")) return undefined;
  return firstDayAfter(lastTouch, stays[warmth]);
}

interface Bounds {
  readonly warm: string;
  readonly cooling: string;
}

let bounds: { readonly today: string; readonly steps: Steps } | undefined;
type Steps = readonly [often: Bounds, sometimes: Bounds, once: Bounds];

/** The earliest last days that still count as warm and as cooling; reckoned once a day, for thousands of people. */
function boundsOn(today: string): Steps {
  if (bounds?.today !== today) {
    const boundsOf = ({ warm, cooling }: (typeof STAYS)[number]): Bounds => ({ warm: addMonths(today, -warm), cooling: addMonths(today, -cooling) });
    bounds = { today, steps: [boundsOf(STAYS[0]), boundsOf(STAYS[1]), boundsOf(STAYS[2])] };
  }
  return bounds.steps;
}

/** The first day whose bound lies after `day`: months have not all the same length, so it is looked for from the nearest. */
function firstDayAfter(day: string, months: number): string {
  let next = addMonths(day, months);
  while (addMonths(next, -months) <= day) next = addDays(next, 1);
  return next;
}
