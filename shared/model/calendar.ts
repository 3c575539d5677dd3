// Days and times reckoned with: which day it is, how far apart, what comes first.

const DAY_MS = 86_400_000;
export const MINUTES_A_DAY = 1_440;
const DAY_LENGTH = "YYYY-MM-DD".length;

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The day (`YYYY-MM-DD`) that a moment falls on by this computer's own time zone. */
export function localDay(moment: Date): string {
  return `${String(moment.getFullYear()).padStart(4, "0")}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The wall-clock time (`YYYY-MM-DDTHH:MM`) of a moment by this computer's own time zone. */
export function localTime(moment: Date): string {
  return `${localDay(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** A wall-clock time so many minutes later (or, negative, earlier), reckoned by the calendar alone, in nobody's time zone. */
export function addMinutes(time: string, minutes: number): string {
  return new Date(Date.parse(`${time}Z`) + minutes * 60_000).toISOString().slice(0, "YYYY-MM-DDTHH:MM".length);
}

/** The day of a date, a wall-clock time or an instant; an instant is read in this computer's time zone. */
export function dayOf(at: string): string {
  return at.endsWith("Z") ? localDay(new Date(at)) : at.slice(0, DAY_LENGTH);
}

/** Whole days from one day to a later one; negative when it is earlier. Both are `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day that lies `days` after (or, negative, before) a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}

/** The same day of the month, `months` later (or, negative, earlier); the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  // Reckoned without `Date`: it is done for thousands of people at once.
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), count % 12];
  const last = month === 1 && isLeap(year) ? 29 : (MONTH_DAYS[month] as number);
  return `${String(year).padStart(4, "0")}-${two(month + 1)}-${two(Math.min(Number(day.slice(8, 10)), last))}`;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A number by which dates, wall-clock times and instants sort together: ms, a bare day counting as its start. */
export function sortableTime(at: string): number {
  return at.length === DAY_LENGTH ? new Date(`${at}T00:00`).getTime() : new Date(at).getTime();
}
