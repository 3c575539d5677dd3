// The keys of a card that has the focus: going from card to card, choosing, opening, and moving by keyboard.
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Id } from "#shared/model/id.ts";
import { STAGES } from "#shared/model/stage.ts";
import { choose, useBoard } from "./board-state.ts";
import { extendChosen, open } from "./card-actions.ts";
import { LIST_PADDING, listOf, shownOffsets } from "./column-lists.ts";
import { DIRECTIONS, type Direction } from "./direction.ts";
import { cardElement, cardOf, focusCard } from "./focus.ts";
import { carry, drop, isCarrying, pickUp, putBack } from "./keyboard-move.ts";
import { indexAt } from "./layout.ts";
import { from, NOTHING } from "./selection.ts";
import { useShown } from "./shown-board.ts";
import { standingOf } from "./standing.ts";

/** Does what a key on a card means; other keys are left to the table of actions. */
export function onCardKey(event: KeyboardEvent): void {
  const id = cardOf(event.target);
  if (id === undefined || event.altKey || event.ctrlKey || event.metaKey || event.target !== cardElement(id)) return;
  // A drag by pointer hears its own Escape.
  if (useBoard.getState().held?.by === "pointer") return;
  const direction = DIRECTIONS.find((key) => key === event.key);
  if (isCarrying()) {
    if (direction) carry(direction);
    else if (event.key === " " || event.key === "Enter") drop();
    else if (event.key === "Escape") putBack();
    else {
      // Tab goes on its way, and leaves the cards where they were.
      if (event.key === "Tab") putBack();
      return;
    }
  } else if (direction) go(id, direction, event.shiftKey);
  else if (event.key === " ") pickUp(id);
  else if (event.key === "Enter") open(id);
  else if (event.key === "Escape" && useBoard.getState().selection.ids.size > 0) choose(NOTHING);
  else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) openMenuAt(id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Opens the context menu of a card at the card itself. */
export function openMenuAt(id: Id): void {
  const box = cardElement(id)?.getBoundingClientRect();
  if (box) openMenu(id, box.left + 16, box.bottom - 8);
}

/** Opens the context menu of a card at a point of the window (px). A card outside the selection is chosen alone. */
export function openMenu(id: Id, x: number, y: number): void {
  const { selection } = useBoard.getState();
  const ids = selection.ids.has(id) ? [...selection.ids] : [id];
  useBoard.setState({ menu: { ids, x, y }, ...(selection.ids.has(id) ? {} : { selection: NOTHING }) });
}

function go(id: Id, direction: Direction, extend: boolean): void {
  const next = neighbour(id, direction);
  if (next === undefined) return;
  if (extend && useBoard.getState().selection.anchor === null) choose(from(id));
  focusCard(next);
  if (extend) flushSync(() => extendChosen(next));
}

/** The card one goes to from a card; sideways it is the one at the same height, past columns without cards. */
function neighbour(id: Id, direction: Direction): Id | undefined {
  const { board } = useShown.getState();
  const standing = standingOf(board, id);
  if (!standing) return undefined;
  const { stage, index } = standing;
  const column = board[stage];
  if (direction === "Home") return column[0]?.id;
  if (direction === "End") return column.at(-1)?.id;
  if (direction === "ArrowUp") return column[index - 1]?.id;
  if (direction === "ArrowDown") return column[index + 1]?.id;
  const step = direction === "ArrowLeft" ? -1 : 1;
  const box = cardElement(id)?.getBoundingClientRect();
  for (let at = STAGES.indexOf(stage) + step; at >= 0 && at < STAGES.length; at += step) {
    const next = STAGES[at] as (typeof STAGES)[number];
    const list = listOf(next);
    if (!list || board[next].length === 0) continue;
    const y = box ? box.top + box.height / 2 - list.getBoundingClientRect().top + list.scrollTop - LIST_PADDING : 0;
    return board[next][indexAt(shownOffsets(next), y)]?.id;
  }
  return undefined;
}
