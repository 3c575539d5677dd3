// Days and times as they stand on paper: never in words, since paper is read on other days.
import type { Round } from "#shared/model/entry.ts";
import { say } from "#shared/text/say.ts";

const DAY_LENGTH = "YYYY-MM-DD".length;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, known);
  return known;
}

/** A day (`YYYY-MM-DD`) as people write it, such as `3 Mar 2031`; or only its month, such as `March 2031`. */
export function dayText(day: string, locale: string, unit: "day" | "month" = "day"): string {
  const options = unit === "month" ? ({ month: "long", year: "numeric" } as const) : ({ dateStyle: "medium" } as const);
  return format(locale, options).format(new Date(`${day}T00:00Z`));
}

/** Two days that belong together, without saying twice what they share: `3 – 9 Mar 2031`. */
export function daysText(first: string, last: string, locale: string): string {
  return format(locale, { dateStyle: "medium" }).formatRange(new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`));
}

/** The time of an interview as it was agreed, with its zone; empty where only its day is known. */
export function clockText({ at, zone }: Round, locale: string): string {
  if (at.length === DAY_LENGTH) return "";
  const time = format(locale, { hour: "numeric", minute: "2-digit" }).format(new Date(`${at}Z`));
  return zone === undefined ? time : say({ key: "report.inZone", values: { time, zone: zone.replaceAll("_", " ") } });
}
