// The board as it is asked for: each stage's cards in the person's order, kept up to date change by change.
import type { Application } from "#shared/model/application.ts";
import type { Change } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import { byRank } from "#shared/model/rank.ts";
import { STAGES, type Stage } from "#shared/model/stage.ts";

/** The cards of each stage, in order; archived and binned applications are not among them. */
export type Board = { readonly [Name in Stage]: readonly Application[] };

/** The board of a document. */
export function boardOf(document: Document): Board {
  const board = emptyBoard();
  for (const application of document.applications.values()) if (isOnBoard(application)) board[application.stage].push(application);
  for (const stage of STAGES) board[stage].sort(byRank);
  return board;
}

/** The board after a change, in time with the change and the columns it touches; untouched columns stay the same array. */
export function boardAfter(board: Board, change: Change): Board {
  const leaving = new Map<Stage, Set<string>>();
  const arriving = new Map<Stage, Application[]>();
  for (const record of change) {
    if (record.table !== "applications") continue;
    const { before, after } = record;
    if (before && isOnBoard(before)) {
      const ids = leaving.get(before.stage) ?? new Set();
      leaving.set(before.stage, ids.add(before.id));
    }
    if (!after || !isOnBoard(after)) continue;
    const others = arriving.get(after.stage);
    if (others) others.push(after);
    else arriving.set(after.stage, [after]);
  }
  const next: Record<Stage, readonly Application[]> = { ...board };
  for (const stage of STAGES) {
    const gone = leaving.get(stage);
    const come = arriving.get(stage);
    if (!gone && !come) continue;
    const staying = gone ? board[stage].filter(({ id }) => !gone.has(id)) : board[stage];
    next[stage] = come ? merge(staying, come.sort(byRank)) : staying;
  }
  return next;
}

function emptyBoard(): Record<Stage, Application[]> {
  return { lead: [], applied: [], interviewed: [], rejected: [], reconnected: [], offered: [] };
}

function merge(one: readonly Application[], other: readonly Application[]): Application[] {
  const merged: Application[] = [];
  let at = 0;
  for (const card of one) {
    for (let next = other[at]; next && byRank(next, card) < 0; next = other[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(card);
  }
  return [...merged, ...other.slice(at)];
}
