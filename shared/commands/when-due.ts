// What cannot be when something is due: a day beyond a lifetime, or a time zone that is none.
import { isTooFarAhead } from "#shared/model/far-ahead.ts";
import { isZone } from "#shared/model/time-zone.ts";
import { Refusal } from "./draft.ts";

/** Refuses a day or wall-clock time that is too far ahead of `today` (`YYYY-MM-DD`), as a slip of the hand makes them. */
export function refuseTooFarAhead(due: string, today: string): void {
  if (isTooFarAhead(due, today)) throw new Refusal({ key: "refusal.tooFarAhead" });
}

/** Refuses the name of a time zone that does not exist. */
export function refuseUnknownZone(zone: string | undefined): void {
  if (zone !== undefined && !isZone(zone)) throw new Refusal({ key: "refusal.unknownZone", values: { zone } });
}
