// Dragging cards by mouse and touch: dnd-kit knows when a drag begins and ends and carries the overlay; the place is reckoned here.
import { DndContext, DragOverlay, getClientRect, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors } from "@dnd-kit/core";
import { type MouseEvent, type RefObject, type TouchEvent, useEffect, useRef } from "react";
import type { Id } from "#shared/model/id.ts";
import { choose, hold, letGo, useBoard } from "./board-state.ts";
import { applicationOf, heldWith, moveInto } from "./card-actions.ts";
import { cardElement, cardOf } from "./focus.ts";
import { HeldCards } from "./held-cards.tsx";
import { type Following, followPointer } from "./pointer-place.ts";
import { NOTHING } from "./selection.ts";
import { settle } from "./settle.ts";

const BY_MOUSE = { activationConstraint: { distance: 5 } };
/** A finger that rests takes the card; one that moves at once scrolls the column. */
const BY_TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };
/** The one draggable: whichever card is under the hand when it presses. */
const HAND = "hand";
const NO_WORDS = {
  announcements: { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined },
  screenReaderInstructions: { draggable: "" },
  restoreFocus: false,
};
/** A card is held at its place by a transform, which counts. */
const MEASURING = { draggable: { measure: (element: HTMLElement) => getClientRect(element) } };
const noCollisions = () => [];

/** Tells the drag of a press on the board. */
export type Press = (event: MouseEvent | TouchEvent, name: "onMouseDown" | "onTouchStart") => void;

/** The drag itself, without the cards: React would search all of them for listeners to it in each of its frames. */
export function DragContext({ press, early }: { readonly press: RefObject<Press | null>; readonly early: RefObject<Parameters<Press> | null> }) {
  const sensors = useSensors(useSensor(MouseSensor, BY_MOUSE), useSensor(TouchSensor, BY_TOUCH));
  const pressed = useRef<Id | null>(null);
  const following = useRef<Following | null>(null);

  const start = () => {
    const id = pressed.current;
    if (id === null) return;
    const ids = heldWith(id);
    if (ids.length === 1) choose(NOTHING);
    hold(ids, id, "pointer");
    following.current = followPointer();
  };
  const end = () => {
    following.current?.end();
    const { held, place } = useBoard.getState();
    const from = document.querySelector("[data-overlay]")?.getBoundingClientRect();
    const cameFrom = held ? applicationOf(held.source)?.stage : undefined;
    letGo();
    if (!held) return;
    if (place) moveInto(held.ids, place);
    if (from) settle(held.source, from, cameFrom);
  };
  const cancel = () => {
    following.current?.end();
    letGo();
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={noCollisions}
      measuring={MEASURING}
      autoScroll={false}
      accessibility={NO_WORDS}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={cancel}
    >
      <Hand pressed={pressed} press={press} early={early} />
      <DragOverlay dropAnimation={null} zIndex={300}>
        <HeldCards />
      </DragOverlay>
    </DndContext>
  );
}

/** The one draggable there is; it takes the shape of the card that is pressed. */
function Hand({ pressed, press, early }: Parameters<typeof DragContext>[0] & { readonly pressed: RefObject<Id | null> }) {
  const { setNodeRef, listeners } = useDraggable({ id: HAND });
  useEffect(() => {
    press.current = (event, name) => {
      const id = cardOf(event.target);
      if (id === undefined || useBoard.getState().held) return;
      pressed.current = id;
      setNodeRef(cardElement(id));
      listeners?.[name]?.(event);
    };
    if (early.current) press.current(...early.current);
    early.current = null;
  }, [press, early, pressed, setNodeRef, listeners]);
  return null;
}
