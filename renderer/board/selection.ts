// Which cards are chosen, and what clicks and keys make of that.
import type { Application } from "#shared/model/application.ts";
import type { Id } from "#shared/model/id.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Board } from "#shared/queries/board.ts";

/** The chosen cards, and the one a range goes out from. */
export interface Selection {
  readonly ids: ReadonlySet<Id>;
  readonly anchor: Id | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Nothing chosen, but a range or a second card begun from this one: what a plain click means. */
export function from(id: Id): Selection {
  return { ids: NOTHING.ids, anchor: id };
}

/** What a click with Ctrl or Cmd means: this card as well, or no longer; the card clicked before goes with it. */
export function added(selection: Selection, id: Id): Selection {
  const { ids, anchor } = selection;
  return ids.size === 0 && anchor !== null && anchor !== id ? { ids: new Set([anchor, id]), anchor: id } : toggled(selection, id);
}

/** This card as well, or no longer. */
export function toggled({ ids }: Selection, id: Id): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next.size === 0 ? NOTHING : { ids: next, anchor: id };
}

/** From the anchor to this card, both included; where they stand in different columns, this card as well. */
export function extended(selection: Selection, id: Id, board: Board): Selection {
  const { anchor } = selection;
  if (anchor === null) return { ids: new Set([id]), anchor: id };
  for (const stage of STAGES) {
    const column = board[stage];
    const to = column.findIndex((card) => card.id === id);
    if (to < 0) continue;
    const from = column.findIndex((card) => card.id === anchor);
    if (from < 0) return { ids: new Set([...selection.ids, id]), anchor };
    return { ids: new Set(column.slice(Math.min(from, to), Math.max(from, to) + 1).map((card) => card.id)), anchor };
  }
  return selection;
}

/** The chosen cards that are shown, from left to right and from top to bottom. */
export function inOrder(ids: ReadonlySet<Id>, board: Board): Application[] {
  if (ids.size === 0) return [];
  return STAGES.flatMap((stage) => board[stage].filter(({ id }) => ids.has(id)));
}
