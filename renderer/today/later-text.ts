// How many things come after this week.
import { say } from "#shared/text/say.ts";
import { shownCount } from "../ui/shown-count.ts";

/** A sentence about what comes later, for one thing or more. */
export function laterText(later: number): string {
  return say({ key: "today.later", values: { count: later, shown: shownCount(later) } });
}
