// The person's own order inside a stage, by fractional indexes.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { Application } from "./application.ts";
import type { Id } from "./id.ts";

/** Sorts by rank, and by id where two ranks are the same (a file edited by hand). */
export function byRank(one: Pick<Application, "rank" | "id">, other: Pick<Application, "rank" | "id">): number {
  if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** `count` new ranks in order between two ranks; null stands for the start or the end of the column. */
export function ranksBetween(after: string | null, before: string | null, count: number): string[] {
  return count === 1 ? [generateKeyBetween(after, before)] : generateNKeysBetween(after, before, count);
}

/** Whether a text is a rank that others can be put beside. */
export function isRank(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

/** Where cards go: the new ranks, and new ranks for the others where theirs left no room. */
export interface Placing {
  readonly ranks: readonly string[];
  readonly others: ReadonlyMap<Id, string>;
}

/**
 * Ranks for `count` cards in a column that holds `column` (in any order, without the cards to be placed),
 * before the card with the id `before`, or at the end when it is null or not there.
 */
export function placeBefore(column: readonly Application[], before: Id | null, count: number): Placing {
  const next = before === null ? undefined : column.find(({ id }) => id === before);
  let previousRank: string | null = null;
  let clear = next === undefined || isRank(next.rank);
  for (const { id, rank } of column) {
    if (id === next?.id) continue;
    if (next && rank === next.rank) clear = false;
    if ((next === undefined || rank < next.rank) && (previousRank === null || rank > previousRank)) previousRank = rank;
  }
  if (previousRank !== null && !isRank(previousRank)) clear = false;
  if (clear) return { ranks: ranksBetween(previousRank, next?.rank ?? null, count), others: new Map() };

  const ordered = [...column].sort(byRank);
  const at = next ? ordered.indexOf(next) : ordered.length;
  const all = ranksBetween(null, null, ordered.length + count);
  const others = new Map<Id, string>();
  ordered.forEach((card, index) => {
    const rank = all[index < at ? index : index + count];
    if (rank !== undefined && rank !== card.rank) others.set(card.id, rank);
  });
  return { ranks: all.slice(at, at + count), others };
}
