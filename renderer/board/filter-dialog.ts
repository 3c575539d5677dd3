// Opening and closing the dialogs about saved filters; the focus goes back to where it came from.
import { type BoardState, useBoard } from "./board-state.ts";

let from: Element | null = null;

/** Opens one of the dialogs. */
export function openFilterDialog(filterDialog: NonNullable<BoardState["filterDialog"]>): void {
  from = document.activeElement;
  useBoard.setState({ filterDialog });
}

/** Where the focus goes when what opened the dialog is gone with what was done there: to the filter shown now, or else to the cards. */
const NEXT = "[data-saved-filters] [aria-pressed='true'], [data-board] [data-card][tabindex='0']";

/** Closes the dialog. */
export function closeFilterDialog(): void {
  useBoard.setState({ filterDialog: null });
  queueMicrotask(() => {
    const stands = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : null;
    (stands ?? document.querySelector<HTMLElement>(NEXT) ?? document.getElementById("board-filter"))?.focus();
  });
}
