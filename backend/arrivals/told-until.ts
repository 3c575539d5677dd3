// Up to when everything was told, as the document keeps it from one start to the next: until it was last saved, unless something was held back.
import { WATCHED } from "#shared/model/arrival-id.ts";
import { addMinutes } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Due, Moment } from "#shared/queries/due.ts";
import type { Kept } from "../storage/document-bytes.ts";
import { momentOf } from "./clock.ts";

/** Wall clocks of the world differ by up to 26 hours: what was to be told within them before the last save may not have been, somewhere else. */
const ZONES_MINUTES = -26 * 60;
/** What came due just before the last save may not have been told any more, in ms. */
const LAST_TICK_MS = 60_000;

/** A moment since which something is held back, as it is kept. */
export interface Held {
  readonly wall: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export function heldSince({ wall, instant }: Moment): Held {
  return { wall, at: new Date(instant).toISOString() };
}

/** Up to when everything was told when the app was closed: as long as nothing is held back that was until the last save. */
export function sinceAtTheStart({ document, savedAt }: Kept): Moment {
  const held = document.arrivals.get(WATCHED);
  if (held) return { wall: held.due, instant: Date.parse(held.at) };
  const saved = momentOf(new Date(savedAt));
  return { wall: addMinutes(saved.wall, ZONES_MINUTES), instant: saved.instant - LAST_TICK_MS };
}

/** The earlier of both, by the wall clock and as an instant. */
export function earlier(one: Moment, other: Moment): Moment {
  return { wall: [one.wall, other.wall].sort()[0] as string, instant: Math.min(one.instant, other.instant) };
}

/** A moment before all that is held back: by another choice of the person its time may lie before the moment since which everything else is. */
export function beforeAll(held: readonly Due[], since: Moment): Moment {
  return held.reduce<Moment>(({ wall, instant }, { tellAt }) => {
    if (tellAt.wall === undefined) return { wall, instant: Math.min(instant, tellAt.instant - 1) };
    return { wall: tellAt.wall <= wall ? addMinutes(tellAt.wall, -1) : wall, instant };
  }, since);
}

/** Whether the last save would tell the next start of a later moment than this one: the clock was set back since. */
export function isSavedAfter({ savedAt }: Kept, { instant }: Moment): boolean {
  return Date.parse(savedAt) - LAST_TICK_MS > instant;
}

/** Whether the document keeps this already; something earlier does as well, so that it need not be saved at each tick. */
export function isKept({ arrivals }: Pick<Document, "arrivals">, held: Held | undefined): boolean {
  const kept = arrivals.get(WATCHED);
  return held === undefined ? kept === undefined : kept !== undefined && kept.due <= held.wall && kept.at <= held.at;
}
