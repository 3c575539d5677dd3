// Dates as people say them: near ones in words, far ones as a short date, and the whole date for a tooltip.
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import { i18n, say } from "#shared/text/say.ts";

/** How many days ahead and back a date is still told in words. */
const AHEAD = 13;
const BACK = 6;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** The person's own way of writing dates, as far as it goes with the language of the page. */
export function locale(): string {
  const { language } = i18n;
  return globalThis.navigator?.languages.find((known) => known.startsWith(language)) ?? language;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, known);
  return known;
}

let relative: Intl.RelativeTimeFormat | undefined;
/** `1 month ago` rather than `last month`, which may have been five weeks ago or two days. */
let counted: Intl.RelativeTimeFormat | undefined;
const dayUnits = new Map<string, Intl.NumberFormat>();

/** The moment to format: a bare day or a wall-clock time is read as this computer's own time. */
function momentOf(at: string): Date {
  return new Date(at.length === DAY_LENGTH ? `${at}T00:00` : at);
}

/** Whether something says a time of day besides its day. */
function hasTime(at: string): boolean {
  return at.length > DAY_LENGTH;
}

/** The time of day of a wall-clock time or an instant, such as `14:30`; empty for a bare day. */
export function timeOfDay(at: string): string {
  return hasTime(at) ? dateFormat({ hour: "numeric", minute: "2-digit" }).format(momentOf(at)) : "";
}

/** The time of day with its weekday: `Tue 14:30`. */
export function timeOnWeekday(at: string): string {
  return dateFormat({ weekday: "short", hour: "numeric", minute: "2-digit" }).format(momentOf(at));
}

/** The day as a short date, without the year where it is this year: `12 Mar`, `12 Mar 2024`. `today` is `YYYY-MM-DD`. */
export function shortDate(at: string, today: string): string {
  const sameYear = dayOf(at).slice(0, 4) === today.slice(0, 4);
  return dateFormat({ day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) }).format(momentOf(at));
}

/**
 * A near day in words, a far one as a short date: `today`, `in 3 days`, `last Tuesday`, `12 Mar`.
 * `at` is a day, a wall-clock time or an instant; `today` is `YYYY-MM-DD`. The time of day is not told.
 */
export function nearDate(at: string, today: string): string {
  const days = daysBetween(today, dayOf(at));
  if (days > AHEAD || days < -BACK) return shortDate(at, today);
  if (days < -1) return say({ key: "application.dates.last", values: { weekday: dateFormat({ weekday: "long" }).format(momentOf(at)) } });
  relative ??= new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  return relative.format(days, "day");
}

/** As `nearDate`, with the time of day of a wall-clock time after it: `tomorrow, 14:30`. */
export function nearTime(at: string, today: string): string {
  const day = nearDate(at, today);
  return hasTime(at) ? say({ key: "application.dates.withTime", values: { day, time: timeOfDay(at) } }) : day;
}

/** How many days of a unit make it worth telling: a day in weeks from the 14th on, in months from the 60th, in years from the 730th. */
const UNITS = [
  { unit: "year", days: 365.25, from: 730 },
  { unit: "month", days: 30.44, from: 60 },
  { unit: "week", days: 7, from: 14 },
] as const;

/** How long ago a day was, in words: `today`, `5 days ago`, `3 weeks ago`, `8 months ago`. `at` as in `nearDate`; `today` is `YYYY-MM-DD`. */
export function longAgo(at: string, today: string): string {
  const days = daysBetween(dayOf(at), today);
  const coarse = UNITS.find(({ from }) => days >= from);
  if (!coarse) {
    relative ??= new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
    return relative.format(-days, "day");
  }
  counted ??= new Intl.RelativeTimeFormat(locale(), { numeric: "always" });
  return counted.format(-Math.round(days / coarse.days), coarse.unit);
}

/** The whole date, with the time of day where it is known: `Tuesday, 12 March 2024 at 14:30`. */
export function fullDate(at: string): string {
  return dateFormat(hasTime(at) ? { dateStyle: "full", timeStyle: "short" } : { dateStyle: "full" }).format(momentOf(at));
}

/** A number of days: `1 day`, `12 days`; `narrow` for a tight place: `12d`. */
export function dayCount(days: number, unitDisplay: "long" | "narrow" = "long"): string {
  const known = dayUnits.get(unitDisplay) ?? new Intl.NumberFormat(locale(), { style: "unit", unit: "day", unitDisplay });
  dayUnits.set(unitDisplay, known);
  return known.format(days);
}

/** The whole date in short, as it stands under a field where it was typed: `Fri, 4 Dec 2026, 09:00`. */
export function spelledDate(at: string): string {
  const day = dateFormat({ weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(momentOf(at));
  return hasTime(at) ? say({ key: "application.dates.withTime", values: { day, time: timeOfDay(at) } }) : day;
}

const MINUTE_MS = 60_000;
const HOUR = 60;
/** From how many hours ahead on something is told by its day. */
const HOURS = 12;

/**
 * How far ahead something is, in words: `in 25 minutes`, `in 3 hours`, `tomorrow`, `in 11 days`, `in 18 months`; of what is over, how long ago.
 * `at` is a day or a wall-clock time, `now` a wall-clock time (`YYYY-MM-DDTHH:MM`).
 */
export function farAhead(at: string, now: string): string {
  const minutes = hasTime(at) ? Math.round((Date.parse(`${at}Z`) - Date.parse(`${now}Z`)) / MINUTE_MS) : Number.NaN;
  counted ??= new Intl.RelativeTimeFormat(locale(), { numeric: "always" });
  if (minutes >= 0 && minutes < HOUR) return counted.format(minutes, "minute");
  if (minutes >= HOUR && minutes < HOURS * HOUR) return counted.format(Math.round(minutes / HOUR), "hour");
  const days = daysBetween(now.slice(0, DAY_LENGTH), dayOf(at));
  const coarse = UNITS.find(({ from }) => days >= from);
  return coarse ? counted.format(Math.round(days / coarse.days), coarse.unit) : longAgo(at, now.slice(0, DAY_LENGTH));
}

/** Whether dates are written with the month first here, as in the United States. */
export function isMonthFirst(): boolean {
  const parts = dateFormat({ day: "numeric", month: "numeric", year: "numeric" }).formatToParts(new Date());
  return parts.findIndex(({ type }) => type === "month") < parts.findIndex(({ type }) => type === "day");
}
