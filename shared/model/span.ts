// A span of days, as it is asked for.

/** Days from the one to the other (`YYYY-MM-DD`), both of them in it; without an end where that is undefined. */
export interface Span {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Whether a day (`YYYY-MM-DD`) lies in a span. */
export function isInSpan({ from, to }: Span, day: string): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** Whether a span leaves anything out. */
export function isBounded({ from, to }: Span): boolean {
  return from !== undefined || to !== undefined;
}
