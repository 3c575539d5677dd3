// The time of a round in its own zone and here, in words, and what a change of the clocks does to it.
import type { Round } from "#shared/model/entry.ts";
import { oddHour } from "#shared/model/odd-hour.ts";
import { isZone } from "#shared/model/time-zone.ts";
import { roundHere } from "#shared/queries/round-here.ts";
import { say } from "#shared/text/say.ts";
import { timeOfDay, timeOnWeekday } from "./dates.ts";
import { localZone, zonePlace } from "./zone.ts";

type When = Pick<Round, "at" | "zone">;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** `10:00 in New York, 16:00 here`, with the days where they differ; undefined where it is the same time here. */
export function roundTimes(round: When): string | undefined {
  const { at, zone } = round;
  if (zone === undefined || at.length === DAY_LENGTH || zone === localZone()) return undefined;
  const place = zonePlace(zone);
  const here = roundHere(round);
  if (here === undefined) return isZone(zone) ? undefined : say({ key: "when.there", values: { time: timeOfDay(at), place } });
  const told = here.slice(0, DAY_LENGTH) === at.slice(0, DAY_LENGTH) ? timeOfDay : timeOnWeekday;
  return say({ key: "when.thereAndHere", values: { there: told(at), place, here: told(here) } });
}

/** A sentence about a time that the clocks of its zone skip or come to twice that day, or whose zone is not known; undefined where there is none to say. */
export function roundOddity({ at, zone }: When): string | undefined {
  if (zone === undefined || at.length <= DAY_LENGTH) return undefined;
  const place = zonePlace(zone);
  if (!isZone(zone)) return say({ key: "when.zoneUnknown", values: { zone } });
  const odd = oddHour(at, zone);
  if (!odd) return undefined;
  const time = timeOfDay(at);
  return odd.kind === "twice"
    ? say({ key: "when.twice", values: { time, place } })
    : say({ key: "when.skipped", values: { time, place, counts: timeOfDay(odd.counts) } });
}
