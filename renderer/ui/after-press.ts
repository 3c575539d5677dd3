// Waits until the pointer is let go, so that what is being pressed does not move away under it.

let isPressed = false;
addEventListener("pointerdown", () => pressed(true), true);
addEventListener("pointerup", () => pressed(false), true);
addEventListener("pointercancel", () => pressed(false), true);

function pressed(now: boolean): void {
  isPressed = now;
}

/** Runs at once, or when the pointer is let go and before that becomes a click. */
export function afterPress(run: () => void): void {
  if (isPressed) addEventListener("pointerup", run, { once: true, capture: true });
  else run();
}

/** Within this many ms a second press makes a double click of the first, on most systems. */
const DOUBLE_CLICK_MS = 500;

/** Runs at once, or when the pointer has been let go for so long that no double click can come of it any more. */
export function afterClicks(run: () => void): void {
  if (isPressed) addEventListener("pointerup", () => setTimeout(() => afterClicks(run), DOUBLE_CLICK_MS), { once: true });
  else run();
}
