// When a round is by the clock of wherever the person is.
import { localTime } from "#shared/model/calendar.ts";
import type { Round } from "#shared/model/entry.ts";
import { instantOf } from "#shared/model/zoned-time.ts";

const DAY_LENGTH = "YYYY-MM-DD".length;
const instants = new WeakMap<Pick<Round, "at" | "zone">, number | undefined>();

/**
 * The wall-clock time (`YYYY-MM-DDTHH:MM`) of a round by this computer's own clock; undefined where that is the time it is written down
 * with, where it has a day only, and where its zone is not known.
 */
export function roundHere(round: Pick<Round, "at" | "zone">): string | undefined {
  const { at, zone } = round;
  if (zone === undefined || at.length === DAY_LENGTH) return undefined;
  // Reckoning with zones is slow, and rounds are asked for again and again. Where the person is may change.
  if (!instants.has(round)) instants.set(round, instantOf(at, zone));
  const instant = instants.get(round);
  const here = instant === undefined ? at : localTime(new Date(instant));
  return here === at ? undefined : here;
}
