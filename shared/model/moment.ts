// Dates and times as the document keeps them: a day, an instant, a wall-clock time.
import { z } from "zod";

/** A calendar day, `YYYY-MM-DD` (ISO 8601), in nobody's time zone. */
export const dateSchema = z.iso.date();
/** A point in time, ISO 8601 in UTC with a trailing `Z`. */
export const instantSchema = z.iso.datetime();
/** A wall-clock time to the minute, `YYYY-MM-DDTHH:MM`, wherever the person is. */
const wallTimeSchema = z.iso.datetime({ local: true, offset: false, precision: -1 }).refine((text) => !text.endsWith("Z"));

/** When something happened: the day, or the instant where that is known. */
export const whenSchema = z.union([dateSchema, instantSchema]);
/** When something is due: a day, or a wall-clock time. */
export const dueSchema = z.union([dateSchema, wallTimeSchema]);

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

/** A number by which dates, wall-clock times and instants sort together: ms, a bare day counting as its start. */
export function sortableTime(at: string): number {
  return at.length === DAY_LENGTH ? new Date(`${at}T00:00`).getTime() : new Date(at).getTime();
}
