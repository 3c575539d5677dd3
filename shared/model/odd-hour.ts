// What a change of the clocks does to a wall-clock time in a zone: there is no such time that day, or it comes twice.
import { instantOf, wallIn } from "./zoned-time.ts";

/** How far clocks are put back somewhere in the world, minutes. */
const PUT_BACK = [30, 60, 120] as const;
const MINUTE_MS = 60_000;

/** `skipped`: the clocks go past it, and `counts` is the wall-clock time that counts instead. `twice`: it comes again; the first one counts. */
export type OddHour = { readonly kind: "skipped"; readonly counts: string } | { readonly kind: "twice" };

/** What is odd about a wall-clock time (`YYYY-MM-DDTHH:MM`) in an IANA zone; undefined where nothing is, or where there is no such zone. */
export function oddHour(wall: string, zone: string): OddHour | undefined {
  const instant = instantOf(wall, zone);
  if (instant === undefined) return undefined;
  const counts = wallIn(zone, instant);
  if (counts !== wall) return { kind: "skipped", counts };
  return PUT_BACK.some((minutes) => wallIn(zone, instant + minutes * MINUTE_MS) === wall) ? { kind: "twice" } : undefined;
}
