// Where the focus goes when what had it is gone: to the card of the board that Tab leads to, or to the page where there is none.

/** Gives the focus to that card, or to the page. */
export function focusBoard(): void {
  (document.querySelector<HTMLElement>("[data-board] [data-card][tabindex='0']") ?? document.getElementById("page"))?.focus();
}

/** As `focusBoard`, where nothing has the focus any more. */
export function keepFocusSomewhere(): void {
  if (document.activeElement === document.body) focusBoard();
}
