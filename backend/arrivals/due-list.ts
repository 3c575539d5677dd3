// What may be due until tomorrow, kept so that a tick only compares times with the clock.
import { type Document, notificationsOf, type TableName } from "#shared/model/document.ts";
import { type Days, type Due, daysToTell, duePeople, dueReminders, dueRounds, isReached, type Moment } from "#shared/queries/due.ts";

const DAY_LENGTH = "YYYY-MM-DD".length;

type Find = (document: Document, days: Days) => Iterable<Due>;

/** What may be due of each kind. */
export class DueList {
  readonly #kinds = [
    new DueOfAKind(dueReminders, ["settings", "reminders", "applications", "people", "arrivals"]),
    new DueOfAKind(dueRounds, ["settings", "applications", "arrivals"]),
    new DueOfAKind(duePeople, ["settings", "people", "touchpoints", "applications", "arrivals"]),
  ];

  /**
   * What is due at a moment and came due after `since`; of a round only the time nearest to it. What was to be told before `since` came
   * into the document when it was late already: it stands in Today and is not told.
   */
  reached(document: Document, since: Moment, now: Moment): readonly Due[] {
    const today = now.wall.slice(0, DAY_LENGTH);
    const reached = new Map<string, Due>();
    for (const kind of this.#kinds) {
      for (const due of kind.found(document, since, today)) {
        if (!isReached(due, now) || (!due.again && isReached(due, since))) continue;
        const known = reached.get(due.id);
        if (known?.of === "round" && due.of === "round" && known.lead <= due.lead) continue;
        reached.set(due.id, due);
      }
    }
    return [...reached.values()];
  }
}

/** Found anew only when one of the tables that it is read from changes, a day begins, or the clock goes back. */
class DueOfAKind {
  readonly #find: Find;
  readonly #read: readonly TableName[];
  #found: readonly Due[] = [];
  #document: Document | undefined;
  #today = "";
  #since: Moment | undefined;

  constructor(find: Find, read: readonly TableName[]) {
    this.#find = find;
    this.#read = read;
  }

  found(document: Document, since: Moment, today: string): readonly Due[] {
    if (this.#holds(document, since, today)) return this.#found;
    const select = this.#document && notificationsOf(this.#document) !== notificationsOf(document) ? dueAnew : stillDue;
    this.#found = select([...this.#find(document, daysToTell(since, today))], since, this.#found);
    this.#document = document;
    this.#today = today;
    this.#since = since;
    return this.#found;
  }

  /** The moment since which it was found may go on, as less and less comes after it, but not back. */
  #holds(document: Document, since: Moment, today: string): boolean {
    const [held, from] = [this.#document, this.#since];
    if (!held || !from || today !== this.#today || since.instant < from.instant || since.wall < from.wall) return false;
    return this.#read.every((table) => held[table] === document[table]);
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
