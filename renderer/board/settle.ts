// How a dropped card settles where it falls: from where the hand let go of it to its place.
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { cardElement } from "./focus.ts";

const SETTLE_MS = 150;
const BLOOM_MS = 700;
/** A ring in the hue of an offer that opens and fades. */
const BLOOM = ["0 0 0 0 var(--stage-offered)", "0 0 0 10px transparent"];

/** Lets a card glide from a box of the window to its place, unless the person wants no motion. One that became an offer blooms once. */
export function settle(id: Id, from: DOMRect, cameFrom: Stage | undefined): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  requestAnimationFrame(() => {
    const card = cardElement(id);
    if (!card) return;
    const to = card.getBoundingClientRect();
    const start = `${from.left - to.left}px ${from.top - to.top}px`;
    // `translate` adds to the `transform` that holds the card at its place.
    const blooms = card.closest("[data-stage]")?.getAttribute("data-stage") === "offered" && cameFrom !== "offered";
    if (blooms) card.animate({ boxShadow: BLOOM }, { duration: BLOOM_MS, delay: SETTLE_MS, easing: "ease-out" });
    card.animate({ translate: [start, "0 0"], zIndex: [1, 1] }, { duration: SETTLE_MS, easing: "cubic-bezier(0.2, 0, 0, 1)" });
  });
}
