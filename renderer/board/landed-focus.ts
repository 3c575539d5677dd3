// What was looked at and added has the focus afterwards, as if somebody had gone to it; whoever came from quick add goes on there.
import { useEffect } from "react";
import { useLanded } from "../document/capturing.ts";
import { cardElement, focusCard } from "./focus.ts";
import { useShown } from "./shown-board.ts";
import { standingOf } from "./standing.ts";

/** Goes to the card that a preview became, unless something is being typed or asked by then. */
export function useLandedFocus(): void {
  useEffect(
    () =>
      useLanded.subscribe(({ id }) => {
        if (id === undefined) return;
        // The page under a dialog takes no focus before the dialog is gone, and the dialog gives the focus back in the next frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const had = document.activeElement;
            // A card that the filter hides, or that is in the archive, cannot have it.
            if (had?.closest("[role=dialog], textarea, input") || !standingOf(useShown.getState().board, id)) return;
            focusCard(id);
            cardElement(id)?.scrollIntoView({ block: "nearest" });
          }),
        );
      }),
    [],
  );
}
