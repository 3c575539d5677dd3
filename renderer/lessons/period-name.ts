// What a stretch of months is called.
import { addDays, addMonths } from "#shared/model/calendar.ts";
import { i18n } from "#shared/text/say.ts";

/** `Jan – Mar 2025`, or `2025` for a whole year. `from` is a first day of a month. */
export function periodName({ from, months }: { readonly from: string; readonly months: number }): string {
  if (months === 12) return from.slice(0, 4);
  return monthFormat().formatRange(new Date(from), new Date(addDays(addMonths(from, months), -1)));
}

/** The month a day lies in: `Jan 2025`. */
export function monthName(day: string): string {
  return monthFormat().format(new Date(day));
}

function monthFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(i18n.language, { month: "short", year: "numeric", timeZone: "UTC" });
}
