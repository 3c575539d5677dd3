// Moving cards by keyboard: Space picks up, arrows carry, Space drops, Escape puts back; each step is told.
import type { Id } from "#shared/model/id.ts";
import { STAGES, type Stage } from "#shared/model/stage.ts";
import { say } from "#shared/text/say.ts";
import { announce, hold, letGo, showPlace, useBoard } from "./board-state.ts";
import { heldWith, moveInto, nameOf, stageName } from "./card-actions.ts";
import type { Direction } from "./direction.ts";
import { countOver, type Place, placeAfter, placeFrom } from "./place.ts";
import { useShown } from "./shown-board.ts";
import { standingOf } from "./standing.ts";

/** Whether cards are being carried by keyboard. */
export function isCarrying(): boolean {
  return useBoard.getState().held?.by === "keyboard";
}

/** Takes a card in hand, and the selection with it where it belongs to it. */
export function pickUp(id: Id): void {
  const { board } = useShown.getState();
  const standing = standingOf(board, id);
  if (!standing) return;
  const ids = heldWith(id);
  hold(ids, id, "keyboard");
  const place = placeFrom(standing.stage, board[standing.stage], new Set(ids), standing.index);
  showPlace(place);
  announce(say({ key: "board.carry.pickedUp", values: { name: nameOf(ids), where: whereabouts(place) } }));
}

/** Carries the cards one step. */
export function carry(direction: Direction): void {
  const { held, place } = useBoard.getState();
  if (!held || !place) return;
  const next = nextPlace(place, held.set, direction);
  showPlace(next);
  announce(whereabouts(next));
}

/** Drops the cards where they are carried to. */
export function drop(): void {
  const { held, place } = useBoard.getState();
  if (!held || !place) return;
  const where = whereabouts(place);
  letGo();
  moveInto(held.ids, place);
  announce(say({ key: "board.carry.dropped", values: { name: nameOf(held.ids), where } }));
}

/** Puts the cards back where they were taken from. */
export function putBack(): void {
  const { held } = useBoard.getState();
  if (!held) return;
  letGo();
  announce(say({ key: "board.carry.cancelled", values: { name: nameOf(held.ids) } }));
}

function nextPlace(place: Place, moving: ReadonlySet<Id>, direction: Direction): Place {
  const { board } = useShown.getState();
  const { stage } = place;
  const over = countOver(board[stage], moving, place);
  const last = restOf(stage, moving);
  switch (direction) {
    case "ArrowUp":
      return placeAfter(stage, board[stage], moving, Math.max(0, over - 1));
    case "ArrowDown":
      return placeAfter(stage, board[stage], moving, Math.min(last, over + 1));
    case "Home":
      return placeAfter(stage, board[stage], moving, 0);
    case "End":
      return placeAfter(stage, board[stage], moving, last);
    default: {
      const next = STAGES[STAGES.indexOf(stage) + (direction === "ArrowLeft" ? -1 : 1)];
      return next ? placeAfter(next, board[next], moving, Math.min(restOf(next, moving), over)) : place;
    }
  }
}

function restOf(stage: Stage, moving: ReadonlySet<Id>): number {
  const cards = useShown.getState().board[stage];
  return countOver(cards, moving, { stage, before: null, index: cards.length });
}

function whereabouts(place: Place): string {
  const { held } = useBoard.getState();
  const moving = held?.set ?? new Set();
  const values = {
    stage: stageName(place.stage),
    at: countOver(useShown.getState().board[place.stage], moving, place) + 1,
    of: restOf(place.stage, moving) + (held?.ids.length ?? 1),
  };
  return say({ key: "board.carry.place", values });
}
