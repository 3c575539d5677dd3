// Dates and times as the document keeps them, and how they are checked: a day, an instant, a wall-clock time.
import { z } from "zod";

/** A calendar day, `YYYY-MM-DD` (ISO 8601), in nobody's time zone. */
export const dateSchema = z.iso.date();
/** A point in time, ISO 8601 in UTC with a trailing `Z`. */
export const instantSchema = z.iso.datetime();
/** A wall-clock time to the minute, `YYYY-MM-DDTHH:MM`, wherever the person is. */
export const wallTimeSchema = z.iso.datetime({ local: true, offset: false, precision: -1 }).refine((text) => !text.endsWith("Z"));

/** When something happened: the day, or the instant where that is known. */
export const whenSchema = z.union([dateSchema, instantSchema]);
/** When something is due: a day, or a wall-clock time. */
export const dueSchema = z.union([dateSchema, wallTimeSchema]);
