// Where a card stands on the board, and which one stands there after it left.
import type { Id } from "#shared/model/id.ts";
import { STAGES, type Stage } from "#shared/model/stage.ts";
import type { Board } from "#shared/queries/board.ts";

/** Where a card stands on a board. */
export interface Standing {
  readonly stage: Stage;
  readonly index: number;
}

/** Where a card stands; undefined where it is not shown. */
export function standingOf(board: Board, id: Id): Standing | undefined {
  for (const stage of STAGES) {
    const index = board[stage].findIndex((card) => card.id === id);
    if (index >= 0) return { stage, index };
  }
  return undefined;
}

/** The card itself where it is still shown, else the one that came to its place, else the last of its column. */
export function successor(id: Id, was: Board, now: Board): Id | undefined {
  if (standingOf(now, id)) return id;
  const stood = standingOf(was, id);
  if (!stood) return undefined;
  const column = now[stood.stage];
  return (column[stood.index] ?? column.at(-1))?.id;
}
