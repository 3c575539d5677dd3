// Why somebody counts as warm, in a sentence.
import type { KnownPerson } from "#shared/queries/people.ts";
import { say } from "#shared/text/say.ts";
import { longAgo } from "../ui/dates.ts";

/** `Warm: 4 contacts, the last 3 weeks ago`. `today` is `YYYY-MM-DD`. */
export function warmthTold({ warmth, touches, lastTouch }: KnownPerson, today: string): string {
  if (lastTouch === undefined) return say({ key: "people.warmthNew" });
  const values = { warmth: say({ key: `people.warmth.${warmth}` }), count: touches, ago: longAgo(lastTouch, today) };
  return say({ key: "people.warmthTold", values });
}
