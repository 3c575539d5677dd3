// What may be due until tomorrow, kept so that a tick only compares times with the clock.
import { type Document, notificationsOf } from "#shared/model/document.ts";
import { type Due, dueUntil, isReached, type Moment } from "#shared/queries/due.ts";

/** The tables that what is due is read from. */
const READ = ["settings", "applications", "people", "touchpoints", "reminders", "arrivals"] as const;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** Found anew only when one of its tables changes, a day begins, or the clock goes back. */
export class DueList {
  #found: readonly Due[] = [];
  #document: Document | undefined;
  #today = "";
  #since: Moment | undefined;

  /**
   * What is due at a moment and came due after `since`; of a round only the time nearest to it. What was to be told before `since` came
   * into the document when it was late already: it stands in Today and is not told.
   */
  reached(document: Document, since: Moment, now: Moment): readonly Due[] {
    const today = now.wall.slice(0, DAY_LENGTH);
    if (!this.#holds(document, since, today)) {
      const select = this.#document && notificationsOf(this.#document) !== notificationsOf(document) ? dueAnew : stillDue;
      this.#found = select(dueUntil(document, today), since, this.#found);
      this.#document = document;
      this.#today = today;
      this.#since = since;
    }
    const reached = new Map<string, Due>();
    for (const due of this.#found) {
      if (!isReached(due, now) || (!due.again && isReached(due, since))) continue;
      const known = reached.get(due.id);
      if (known?.of === "round" && due.of === "round" && known.lead <= due.lead) continue;
      reached.set(due.id, due);
    }
    return [...reached.values()];
  }

  /** The moment since which it was found may go on, as less and less comes after it, but not back. */
  #holds(document: Document, since: Moment, today: string): boolean {
    const [held, from] = [this.#document, this.#since];
    if (!held || !from || today !== this.#today || since.instant < from.instant || since.wall < from.wall) return false;
    return READ.every((table) => held[table] === document[table]);
  }
}

/** Without what was late already when it came into the document; what was found to be told at once stays so. */
function stillDue(all: readonly Due[], since: Moment, found: readonly Due[]): readonly Due[] {
  const atOnce = new Set(found.filter((due) => due.again).map(timeOf));
  return all.filter((due) => isAhead(due, since) || atOnce.has(timeOf(due))).map((due) => (isAhead(due, since) ? due : { ...due, again: true }));
}

/**
 * After the person chose another time of day or other lead times: what is late only by that was waited for, and is told at once where
 * nothing else is left of it to be told.
 */
function dueAnew(all: readonly Due[], since: Moment, found: readonly Due[]): readonly Due[] {
  const waited = found.filter((due) => isAhead(due, since));
  const times = new Set(waited.map(timeOf));
  const kept = all.filter((due) => isAhead(due, since) || times.has(timeOf(due)));
  const things = new Set(waited.map(standingOf));
  for (const due of kept) things.delete(standingOf(due));
  const atOnce = all.filter((due) => things.has(standingOf(due)));
  return [...kept, ...atOnce].map((due) => (isAhead(due, since) ? due : { ...due, again: true }));
}

function isAhead(due: Due, since: Moment): boolean {
  return due.again === true || !isReached(due, since);
}

/** The same for a thing as long as it is due on the same. */
function standingOf(due: Due): string {
  return due.of === "round" ? `${due.id} ${due.due} ${due.round.zone}` : `${due.id} ${due.due}`;
}

/** The same for one of the times at which a thing is told. */
function timeOf(due: Due): string {
  return due.of === "round" ? `${standingOf(due)} ${due.lead}` : standingOf(due);
}
