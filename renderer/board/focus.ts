// The focus at the board: it goes to cards, and stays with them when they move, leave or come back.
import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import type { Id } from "#shared/model/id.ts";
import type { Board } from "#shared/queries/board.ts";
import { focusBoard } from "../ui/focus-board.ts";
import { useBoard } from "./board-state.ts";
import { useShown } from "./shown-board.ts";
import { successor } from "./standing.ts";

/** The card's element; columns draw the focused card even where it is scrolled out of sight. */
export function cardElement(id: Id): HTMLElement | null {
  return document.querySelector(`[data-card="${CSS.escape(id)}"]`);
}

/** The card an element belongs to. */
export function cardOf(target: EventTarget | null): Id | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-card]")?.dataset.card : undefined;
}

/** Gives a card the focus, and scrolls to it where needed. */
export function focusCard(id: Id): void {
  flushSync(() => useBoard.setState({ focused: id }));
  cardElement(id)?.focus();
}

/** Keeps the focus on its card through every change of the board; a card that left gives it to the one in its place. */
export function useKeptFocus(): void {
  const lost = useRef<{ readonly id: Id; readonly was: Board } | null>(null);
  useShown(({ board }) => board);
  useEffect(
    () =>
      useShown.subscribe(({ board }, before) => {
        const id = cardOf(document.activeElement);
        if (board !== before.board && id !== undefined) lost.current = { id, was: before.board };
      }),
    [],
  );
  useLayoutEffect(() => {
    const was = lost.current;
    lost.current = null;
    if (!was || document.activeElement !== document.body) return;
    const next = successor(was.id, was.was, useShown.getState().board);
    if (next === undefined) return focusBoard();
    const element = cardElement(next);
    if (element) element.focus();
    else queueMicrotask(() => focusCard(next));
  });
}
