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

/** Runs at once, or after the click that the pointer makes when it is let go. */
export function afterClick(run: () => void): void {
  // The click comes after the pointer is up, in the same task or the next.
  if (isPressed) addEventListener("pointerup", () => setTimeout(run), { once: true });
  else run();
}
