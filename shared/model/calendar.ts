// Days and times reckoned with: which day it is, how far apart, what comes first.

const DAY_MS = 86_400_000;
const DAY_LENGTH = "YYYY-MM-DD".length;

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The day (`YYYY-MM-DD`) that a moment falls on by this computer's own time zone. */
export function localDay(moment: Date): string {
  return `${String(moment.getFullYear()).padStart(4, "0")}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
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

/** The same day of the month, `months` later; the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, DAY_LENGTH);
}

/** A number by which dates, wall-clock times and instants sort together: ms, a bare day counting as its start. */
export function sortableTime(at: string): number {
  return at.length === DAY_LENGTH ? new Date(`${at}T00:00`).getTime() : new Date(at).getTime();
}
