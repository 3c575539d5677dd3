// How a dropped card settles where it falls: from where the hand let go of it to its place.
import type { Id } from "#shared/model/id.ts";
import { cardElement } from "./focus.ts";

const SETTLE_MS = 150;

/** Lets a card glide from a box of the window to its place, unless the person wants no motion. */
export function settle(id: Id, from: DOMRect): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  requestAnimationFrame(() => {
    const card = cardElement(id);
    if (!card) return;
    const to = card.getBoundingClientRect();
    const start = `${from.left - to.left}px ${from.top - to.top}px`;
    // `translate` adds to the `transform` that holds the card at its place.
    card.animate({ translate: [start, "0 0"], zIndex: [1, 1] }, { duration: SETTLE_MS, easing: "cubic-bezier(0.2, 0, 0, 1)" });
  });
}
