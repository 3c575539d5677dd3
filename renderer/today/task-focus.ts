// Which line of today's list has the focus, and where it goes.

/** The id of the task whose line has the focus. */
export function focusedTask(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-task]")?.dataset.task;
}

/** Moves the focus to the line `step` further on; false where there is none. */
export function moveFocus(step: number): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>("[data-task]")];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  const next = at < 0 ? undefined : lines[at + step]?.querySelector("a");
  next?.focus();
  return next !== undefined && next !== null;
}

/** Takes the focus off a line that is about to go: to the next one, or the one before. */
export function leaveLine(): void {
  if (!moveFocus(1)) moveFocus(-1);
}
