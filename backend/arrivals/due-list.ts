// What may be due until tomorrow, kept so that a tick only compares times with the clock.
import type { Document } from "#shared/model/document.ts";
import { type Due, dueSince, isReached, type Moment } from "#shared/queries/due.ts";

/** The tables that what is due is read from. */
const READ = ["settings", "applications", "people", "touchpoints", "reminders", "arrivals"] as const;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** Found anew only when one of its tables changes, a day begins, or the clock goes back. */
export class DueList {
  #found: readonly Due[] = [];
  #document: Document | undefined;
  #today = "";
  #since: Moment | undefined;

  /** What is due at a moment and came due after `since`; of a round only the time nearest to it. */
  reached(document: Document, since: Moment, now: Moment): readonly Due[] {
    const today = now.wall.slice(0, DAY_LENGTH);
    if (!this.#holds(document, since, today)) {
      this.#found = dueSince(document, since, today);
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
