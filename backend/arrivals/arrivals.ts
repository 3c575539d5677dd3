// Reminders that arrive: what is due is told on its day, once, whatever happened in between.
import type { Pause } from "#shared/contract/backend.ts";
import { WATCHED } from "#shared/model/arrival-id.ts";
import type { Arrived, ArrivedThing } from "#shared/model/arrived.ts";
import { addMinutes } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import type { Due, Moment } from "#shared/queries/due.ts";
import { byImportance } from "#shared/queries/importance.ts";
import { Line } from "../line.ts";
import type { Served } from "../served.ts";
import type { Kept } from "../storage/document-bytes.ts";
import { momentOf, noticeTimeZone, type Ticks } from "./clock.ts";
import { DueList } from "./due-list.ts";
import { cannotWait, isQuiet } from "./holding.ts";

/** Who tells the person, beside the pages that are open. */
export interface Teller {
  /** Whether there is anybody to tell; what is due waits otherwise. */
  canTell(document: Document): boolean;
  tell(arrived: Arrived): void;
}

/** A tick that comes later than this after the one before, in ms, comes after sleep, or after the clock was set. */
const GAP_MS = 120_000;
/** More than this at once is a digest, however it came. */
const SEVERAL = 3;
/** Wall clocks of the world differ by up to 26 hours: what was to be told within them before the last save may not have been, somewhere else. */
const ZONES_MINUTES = -26 * 60;
/** What came due just before the last save may not have been told any more, in ms. */
const LAST_TICK_MS = 60_000;
const MINUTE_MS = 60_000;

/** What is due in a data folder. */
export class Arrivals {
  readonly #served: Served;
  readonly #teller: Teller;
  readonly #list = new DueList();
  /** One look after the other. */
  readonly #line = new Line();
  #stop = () => {};
  #closed = false;
  /** The look that waits for its turn: whoever asks meanwhile gets it too. */
  #next: Promise<void> | undefined;
  /** Up to when everything was told, but what is held back since. */
  #since: Moment | undefined;
  #lookedAt: number | undefined;
  #isHolding = false;
  #pausedUntil = 0;

  constructor(served: Served, teller: Teller) {
    this.#served = served;
    this.#teller = teller;
  }

  /** Looks from now on, at each tick. */
  begin(ticks: Ticks): void {
    this.#stop();
    this.#stop = ticks(() => void this.look());
    void this.look();
  }

  /** Looks whether something is due, and tells it. Never rejects. */
  look(): Promise<void> {
    this.#next ??= this.#line.add(async () => {
      this.#next = undefined;
      if (!this.#closed) await this.#look();
    });
    return this.#next;
  }

  /** Holds back what is due for so many minutes; null ends that. */
  async pause(minutes: number | null): Promise<Pause> {
    this.#pausedUntil = minutes === null ? 0 : this.#served.data.now().getTime() + minutes * MINUTE_MS;
    await this.look();
    return this.paused();
  }

  /** Whether it is paused now. */
  paused(): Pause {
    return this.#pausedUntil > this.#served.data.now().getTime() ? { until: new Date(this.#pausedUntil).toISOString() } : {};
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await this.#line.settled();
  }

  async #look(): Promise<void> {
    const kept = this.#served.kept();
    if (!kept || this.#served.access().mode !== "writable") return;
    noticeTimeZone();
    const now = momentOf(this.#served.data.now());
    const since = this.#sinceWhen(kept, now);
    const reached = this.#list.reached(kept.document, since, now);
    const told = this.#teller.canTell(kept.document) ? reached.filter((due) => !this.#isHeld(due, kept, now)) : [];
    const isLate = this.#isHolding || this.#lookedAt === undefined || now.instant - this.#lookedAt > GAP_MS;
    this.#lookedAt = now.instant;
    const holds = told.length < reached.length;
    if (told.length > 0 || (holds && !this.#isHolding)) {
      const held = holds ? { held: { wall: since.wall, at: new Date(since.instant).toISOString() } } : {};
      const outcome = await this.#served.commit({ type: "arrival.tell", told: told.map(arrivalOf), ...held });
      // A document that cannot be written now is looked at again at the next tick.
      if (outcome.kind === "refused") return;
    }
    this.#isHolding = holds;
    if (!holds) this.#since = now;
    // Kept first, told then: whatever ends the program in between, nothing is told twice, and it stands in Today.
    if (told.length > 0) this.#teller.tell({ things: byImportance(told).map(thingOf), digest: told.length > SEVERAL || (isLate && told.length > 1) });
  }

  #isHeld(due: Due, { document }: Kept, now: Moment): boolean {
    return !cannotWait(due) && (this.#pausedUntil > now.instant || isQuiet(notificationsOf(document), now));
  }

  /** Up to when everything was told: never after now, so that a clock that is set back is followed. */
  #sinceWhen(kept: Kept, now: Moment): Moment {
    const since = this.#since ?? this.#atTheStart(kept, now);
    this.#since = {
      wall: earlier(since.wall, now.wall),
      instant: Math.min(since.instant, now.instant),
    };
    return this.#since;
  }

  /** What was held back when the app was closed counts from then on, all else from the last save: until then it was open. */
  #atTheStart({ document, savedAt }: Kept, now: Moment): Moment {
    const held = document.arrivals.get(WATCHED);
    if (held) {
      this.#isHolding = true;
      return { wall: held.due, instant: Date.parse(held.at) };
    }
    if (savedAt === undefined) return now;
    const saved = momentOf(new Date(savedAt));
    return { wall: addMinutes(saved.wall, ZONES_MINUTES), instant: saved.instant - LAST_TICK_MS };
  }
}

/** The earlier of two wall-clock times. */
function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function arrivalOf(due: Due) {
  return { id: due.id, of: due.of, due: due.due, ...(due.of === "round" ? { lead: due.lead } : {}) };
}

function thingOf(due: Due): ArrivedThing {
  const { id, of } = due;
  switch (due.of) {
    case "round":
      return { id, of, due: due.due, application: due.application.id, round: due.round.id, lead: due.lead };
    case "person":
      return { id, of, due: due.due, person: id };
    default:
      return { id, of, due: due.due, ...(due.about.application ? { application: due.about.application.id } : { person: due.about.person.id }) };
  }
}
