// That a person's page was opened to write down a touchpoint.
let wanted = false;

/** The next page of a person that opens has its line for a touchpoint at hand. */
export function wantTouchpoint(): void {
  wanted = true;
}

/** Whether it was wanted; it is asked for once. */
export function takeWantedTouchpoint(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
