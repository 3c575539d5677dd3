// Reminders that arrive: what is due is told on its day, once, whatever happened in between.
import type { Pause } from "#shared/contract/backend.ts";
import { WATCHED } from "#shared/model/arrival-id.ts";
import type { Arrived, ArrivedThing } from "#shared/model/arrived.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import type { Due, Moment } from "#shared/queries/due.ts";
import { byImportance } from "#shared/queries/importance.ts";
import { Line } from "../line.ts";
import type { Served } from "../served.ts";
import type { Kept } from "../storage/document-bytes.ts";
import { momentOf, noticeTimeZone, type Ticks } from "./clock.ts";
import { DueList } from "./due-list.ts";
import { cannotWait, isQuiet } from "./holding.ts";
import { beforeAll, earlier, type Held, heldSince, isKept, isSavedAfter, sinceAtTheStart } from "./told-until.ts";

/** Who tells the person, beside the pages that are open. */
export interface Teller {
  /** Whether there is anybody to tell; what is due waits otherwise. */
  canTell(document: Document): boolean;
  tell(arrived: Arrived): void;
}

/** As much of the open folder as this needs. */
type Folder = Pick<Served, "kept" | "access" | "commit"> & { readonly data: Pick<Served["data"], "now"> };

/** A tick that comes later than this after the one before, in ms, comes after sleep, or after the clock was set. */
const GAP_MS = 120_000;
/** More than this at once is a digest, however it came. */
const SEVERAL = 3;
/** A change that comes later than this after the last look, in ms, comes before the tick that sleep or a clock that was set has held up. */
const BEHIND_MS = 30_000;
const MINUTE_MS = 60_000;

/** What is due in a data folder. */
export class Arrivals {
  readonly #served: Folder;
  readonly #teller: Teller;
  readonly #list = new DueList();
  /** One look after the other. */
  readonly #line = new Line();
  #isLooking = false;
  #stop = () => {};
  #closed = false;
  /** The look that waits for its turn: whoever asks meanwhile gets it too. */
  #next: Promise<void> | undefined;
  /** Up to when everything was told: now, unless something is held back. */
  #since: Moment | undefined;
  #lookedAt: number | undefined;
  #pausedUntil = 0;
  #pauseMs = 0;

  constructor(served: Folder, teller: Teller) {
    this.#served = served;
    this.#teller = teller;
  }

  /** Looks from now on, at each tick. */
  begin(ticks: Ticks): void {
    this.#isLooking = true;
    const kept = this.#served.kept();
    // Before anything that is saved at the start says that it is now.
    this.#since ??= kept && sinceAtTheStart(kept);
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
    this.#pauseMs = (minutes ?? 0) * MINUTE_MS;
    this.#pausedUntil = minutes === null ? 0 : this.#served.data.now().getTime() + this.#pauseMs;
    await this.look();
    return this.paused();
  }

  /** Whether it is paused now. */
  paused(): Pause {
    return this.#pausedUntil > this.#served.data.now().getTime() ? { until: new Date(this.#pausedUntil).toISOString() } : {};
  }

  /**
   * To be called before anything is saved, as the time of the last save tells the next start up to when everything was told: where a look is
   * overdue it is made now, and where nobody looks, as in the terminal, it is kept since when nobody did.
   */
  beforeSaving(): void {
    const kept = this.#served.kept();
    if (!kept || this.#closed) return;
    if (this.#isLooking) {
      noticeTimeZone();
      const now = momentOf(this.#served.data.now());
      const away = now.instant - (this.#lookedAt ?? 0);
      if (away > BEHIND_MS || away < 0 || (this.#since && now.wall < this.#since.wall)) void this.look();
    } else {
      const held = this.#heldByNobody(kept);
      if (held && !isKept(kept.document, held)) void this.#served.commit({ type: "arrival.tell", told: [], held });
    }
  }

  /** A document that takes the place of the one here, with the same kept in it. */
  keptIn(document: Document): Document {
    const kept = this.#served.kept();
    const held = this.#isLooking || !kept ? undefined : this.#heldByNobody(kept);
    if (!held) return document;
    const { wall, at } = held;
    return { ...document, arrivals: new Map([...document.arrivals, [WATCHED, { id: WATCHED, of: "watch", due: wall, at }]]) };
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
    // Never after now, so that a clock that is set back is followed.
    const since = earlier(this.#since ?? now, now);
    // A clock that was set back would else make a pause as long as it was set back.
    this.#pausedUntil = Math.min(this.#pausedUntil, now.instant + this.#pauseMs);
    const reached = this.#list.reached(kept.document, since, now);
    const told = this.#teller.canTell(kept.document) ? reached.filter((due) => !this.#isHeld(due, kept, now)) : [];
    const holds = told.length < reached.length;
    const isLate = kept.document.arrivals.has(WATCHED) || this.#lookedAt === undefined || now.instant - this.#lookedAt > GAP_MS;
    const next = holds ? beforeAll(reached, since) : now;
    const held = holds || isSavedAfter(kept, next) ? heldSince(next) : undefined;
    if (told.length > 0 || !isKept(kept.document, held)) {
      const outcome = await this.#served.commit({ type: "arrival.tell", told: told.map(arrivalOf), ...(held ? { held } : {}) });
      // A document that cannot be written now is looked at again at the next tick.
      if (outcome.kind === "refused") return;
    }
    this.#lookedAt = now.instant;
    this.#since = next;
    // Kept first, told then: whatever ends the program in between, nothing is told twice, and it stands in Today.
    if (told.length > 0) this.#teller.tell({ things: byImportance(told).map(thingOf), digest: told.length > SEVERAL || (isLate && told.length > 1) });
  }

  #isHeld(due: Due, { document }: Kept, now: Moment): boolean {
    return !cannotWait(due) && (this.#pausedUntil > now.instant || isQuiet(notificationsOf(document), now));
  }

  /** Since when nobody looked, where nobody does; undefined where nothing came due meanwhile. */
  #heldByNobody(kept: Kept): Held | undefined {
    const now = momentOf(this.#served.data.now());
    const since = earlier(sinceAtTheStart(kept), now);
    const isHeld = kept.document.arrivals.has(WATCHED) || this.#list.reached(kept.document, since, now).length > 0;
    return isHeld ? heldSince(since) : undefined;
  }
}

function arrivalOf(due: Due) {
  const { id, of } = due;
  if (due.of !== "round") return { id, of, due: due.due };
  const { zone } = due.round;
  return { id, of, due: due.due, lead: due.lead, ...(zone === undefined ? {} : { zone }) };
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
