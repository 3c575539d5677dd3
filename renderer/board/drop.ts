// What a drop means: a place among the cards that are shown becomes an intent on the whole column.
import type { Intent } from "#shared/commands/envelope.ts";
import type { Application } from "#shared/model/application.ts";
import type { Id } from "#shared/model/id.ts";
import type { Board } from "#shared/queries/board.ts";
import type { Place } from "./place.ts";

type Move = Extract<Intent, { type: "application.move" }>;

/**
 * The move that puts `ids`, in that order, into a place; undefined where they already stand there. `shown` is the board
 * as the person sees it, `board` the whole one: after the last card shown means right after it, whatever is hidden behind.
 */
export function moveTo(ids: readonly Id[], { stage, before }: Pick<Place, "stage" | "before">, shown: Board, board: Board): Move | undefined {
  if (ids.length === 0) return undefined;
  const moving = new Set(ids);
  const column = board[stage];
  const wanted = before ?? afterLastShown(shown[stage], column, moving);
  return standsThere(ids, wanted, column, moving) ? undefined : { type: "application.move", ids: [...ids], stage, before: wanted };
}

/** The first card of a column that is not moving: what goes before it goes on top. */
export function topOf(column: readonly Application[], moving: ReadonlySet<Id>): Id | null {
  return column.find(({ id }) => !moving.has(id))?.id ?? null;
}

function afterLastShown(shown: readonly Application[], column: readonly Application[], moving: ReadonlySet<Id>): Id | null {
  if (shown === column) return null;
  const last = shown.findLast(({ id }) => !moving.has(id));
  return last ? topOf(column.slice(column.indexOf(last) + 1), moving) : topOf(column, moving);
}

function standsThere(ids: readonly Id[], before: Id | null, column: readonly Application[], moving: ReadonlySet<Id>): boolean {
  const first = column.findIndex(({ id }) => id === ids[0]);
  if (first < 0 || !ids.every((id, index) => column[first + index]?.id === id)) return false;
  return topOf(column.slice(first + ids.length), moving) === before;
}
