// The days a report is about, by the name of a range or as two days, as the address tells them: `lastMonth`, `2031-03-01_2031-03-31`.
import { addDays, addMonths } from "#shared/model/calendar.ts";
import type { Span } from "#shared/model/span.ts";

/** The ranges to choose from; `own` is two days that the person names. */
export const RANGES = ["thisMonth", "lastMonth", "threeMonths", "all", "own"] as const;
export type RangeName = (typeof RANGES)[number];

export interface Range {
  readonly name: RangeName;
  /** The two days of `own`. */
  readonly own?: { readonly from: string; readonly to: string };
}

const OWN = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/u;

/** The range that an address names; this month where it names none. */
export function rangeOf(address: string | undefined): Range {
  const [, from, to] = OWN.exec(address ?? "") ?? [];
  if (from && to && isDay(from) && isDay(to) && from <= to) return { name: "own", own: { from, to } };
  return { name: RANGES.find((name) => name === address && name !== "own") ?? "thisMonth" };
}

/** The range as an address tells it. */
export function addressOfRange({ name, own }: Range): string {
  return own ? `${own.from}_${own.to}` : name;
}

/** Its days, `today` being `YYYY-MM-DD`; a range that goes on ends today. */
export function spanOfRange({ name, own }: Range, today: string): Span {
  const first = `${today.slice(0, 7)}-01`;
  switch (name) {
    case "thisMonth":
      return { from: first, to: today };
    case "lastMonth":
      return { from: addMonths(first, -1), to: addDays(first, -1) };
    case "threeMonths":
      return { from: addMonths(today, -3), to: today };
    case "all":
      return { from: undefined, to: today };
    case "own":
      return own ?? { from: first, to: today };
  }
}

/** Whether a text is a whole day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}
