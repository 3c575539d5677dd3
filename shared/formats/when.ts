// A day and a time as people write them ("next friday", "in 3 months", "15 jan 9:00"), read as what is due.
import { casual, GB, type ParsedResult } from "chrono-node/en";
import { addDays, MINUTES_A_DAY } from "#shared/model/calendar.ts";
import { isTooFarAhead } from "#shared/model/far-ahead.ts";
import { MONTHS } from "./written-when.ts";

/** What a text was read as: a day (`YYYY-MM-DD`) or wall-clock time (`YYYY-MM-DDTHH:MM`) ahead, or what keeps it from being one. */
export type When =
  | { readonly due: string; readonly problem?: undefined }
  /** `past` and `tooFar` name the day or time that was understood. */
  | { readonly problem: "empty" | "unclear" | "zone" | "noTime"; readonly due?: undefined }
  | { readonly problem: "past" | "tooFar"; readonly due?: undefined; readonly read: string };

/** How texts are read. */
export interface WhenRules {
  /** The wall-clock time (`YYYY-MM-DDTHH:MM`) it is now. */
  readonly now: string;
  /** Whether 1/2 is the second of January, as in the United States, and times run to twelve. */
  readonly monthFirst?: boolean;
  /** Only a day is asked for. */
  readonly dayOnly?: boolean;
}

/** Longer than any date; a parser made of patterns is not to be kept busy by more. */
const LONGEST = 80;
const DAY_LENGTH = "YYYY-MM-DD".length;
const TIME_LENGTH = "YYYY-MM-DDTHH:MM".length;
/** Up to this hour, a bare number is meant for the afternoon: "tomorrow at 3". */
const AFTERNOON = 6;
const LAST_YEAR = 9_999;

/** When parts of a day begin, where somebody names one and no hour. */
const DAY_PARTS = [
  { words: /\bmorning\b/i, time: "09:00" },
  { words: /\bafternoon\b/i, time: "15:00" },
  { words: /\bevening\b/i, time: "18:00" },
  { words: /\b(?:tonight|night)\b/i, time: "20:00" },
] as const;

const LEADING_WORDS = /^(?:on|by|until|till|at|for)\s+(?=\S)/i;
const TRAILING_HOUR = /[,\s]+(?:at\s+)?(\d{1,2})\s*h?$/i;
const NOT_AN_HOUR = /(?:^|\s)(?:in|at|the|next|last|every)$|[-/.:]$/i;
const GONE_BY = /\b(?:last|past|previous|ago|yesterday)\b/i;
const ZONE = /\b(?:utc|gmt)\b|\b[a-z]+\/[a-z_]+\b|(?:[+-]\d{2}:?\d{2}|\dz)$/i;
/** Written with dots, the day comes first everywhere: 4.12., 04.12.2026. */
const DOTTED = /\b(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})\b|(\d{2})\b(?!:))?/;
/** In figures alone, where it matters what comes first. */
const IN_FIGURES = /\b\d{1,2}([/-])\d{1,2}(?:\1\d{2,4})?\b/;
const SAYS_HOUR = /\b0?\d{1,2}\s*(?::|\.(?=\d{2}\b)|h\b|[ap]\.?m\b)|\bnoon\b|\bmidnight\b/i;

/** Reads a text as something that is due; nothing of it may be left over, so that nothing is understood that was not meant. */
export function readWhen(text: string, { now, monthFirst = false, dayOnly = false }: WhenRules): When {
  const written = tidy(text);
  if (written === "") return { problem: "empty" };
  if (written.length > LONGEST) return { problem: "unclear" };
  const read = parsed(written, now, monthFirst);
  if (read === "zone" || read === "unclear") return { problem: read };
  if (dayOnly && read.length > DAY_LENGTH) return { problem: "noTime" };
  const today = now.slice(0, DAY_LENGTH);
  if (isTooFarAhead(read, today)) return { problem: "tooFar", read };
  return read < now.slice(0, read.length) ? { problem: "past", read } : { due: read };
}

/** The text without what a sentence ends with, and in words that the parser knows. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(DOTTED, (whole, day: string, month: string, year = "", short = "") => {
      const name = MONTHS[Number(month) - 1];
      return name === undefined ? whole : `${day} ${name} ${short && "20"}${short}${year}`.trimEnd();
    })
    .replace(/[.,;!]+$/u, "")
    .replace(/\b(?:the )?day after tomorrow\b/i, "in 2 days")
    .replace(/\b(\d{1,2})\s*h\s*(\d{2})\b/i, "$1:$2");
}

/** What the parser makes of all of a text, as a day or a wall-clock time. */
function parsed(written: string, now: string, monthFirst: boolean): string | "zone" | "unclear" {
  const whole = written.replace(LEADING_WORDS, "");
  const found = foundIn(whole, now, monthFirst);
  if (found) return found;
  // The parser takes a bare hour only after "at": "tomorrow 9", "15 jan 9", "friday 17h".
  const hour = TRAILING_HOUR.exec(whole);
  const before = hour ? whole.slice(0, hour.index) : "";
  if (hour && before !== "" && Number(hour[1]) < 24 && !NOT_AN_HOUR.test(before)) {
    const atHour = foundIn(`${before} at ${hour[1]}`, now, monthFirst);
    if (atHour) return atHour;
  }
  return ZONE.test(whole) ? "zone" : "unclear";
}

function foundIn(text: string, now: string, monthFirst: boolean): string | "zone" | undefined {
  // Whole days are reckoned from the beginning of today, so that today's own date is today and not in a year.
  const exact = resultOf(text, now, monthFirst);
  if (!exact) return undefined;
  if (exact.start.get("timezoneOffset") !== null && exact.start.isCertain("timezoneOffset") && !isRelative(exact)) return "zone";
  if (exact.start.isCertain("hour")) return timeOf(exact, text, monthFirst);
  const part = DAY_PARTS.find(({ words }) => words.test(text));
  const result = resultOf(text, `${now.slice(0, DAY_LENGTH)}T00:00`, monthFirst) ?? exact;
  const day = dayOf(result, now);
  return part ? `${day}T${part.time}` : day;
}

function isRelative({ start }: ParsedResult): boolean {
  return start.tags().has("result/relativeDate") || start.tags().has("casualReference/now");
}

/** The one result that covers the whole text; a year of so many digits that nothing can be reckoned with it is none. */
function resultOf(text: string, now: string, monthFirst: boolean): ParsedResult | undefined {
  const parser = !monthFirst && IN_FIGURES.test(text) ? GB : casual;
  // Reckoned as if it were UTC here: no clock change of this computer's zone gets in between.
  const reference = { instant: new Date(`${now}Z`), timezone: 0 };
  const [first, ...others] = parser.parse(text, reference, { forwardDate: !GONE_BY.test(text) });
  if (!first || others.length > 0 || first.end || first.index > 0 || first.text.length < text.length) return undefined;
  return Number.isFinite(first.start.get("year")) ? first : undefined;
}

function timeOf(result: ParsedResult, text: string, monthFirst: boolean): string {
  const moment = momentOf(result);
  const hour = Number(result.start.get("hour"));
  const isBare = !SAYS_HOUR.test(text);
  const isMorning = !result.start.isCertain("meridiem") && !isRelative(result) && hour > 0 && hour <= AFTERNOON;
  // Where times run to twelve, 3:30 without more is half past three in the afternoon; 03:30 is not.
  const isAfternoon = isMorning && (isBare || (monthFirst && !/\b0\d/.test(text)));
  return isAfternoon ? new Date(Date.parse(`${moment}Z`) + (MINUTES_A_DAY / 2) * 60_000).toISOString().slice(0, TIME_LENGTH) : moment;
}

function momentOf({ start }: ParsedResult): string {
  const part = (name: "year" | "month" | "day" | "hour" | "minute") => Number(start.get(name));
  // A later year would not sort as text; this one is too far away already.
  const year = Math.min(part("year"), LAST_YEAR);
  return new Date(Date.UTC(year, part("month") - 1, part("day"), part("hour"), part("minute"))).toISOString().slice(0, TIME_LENGTH);
}

/** The day of a result; where so many months or years were added to the 31st and there is no such day, the month's last. */
function dayOf(result: ParsedResult, now: string): string {
  const day = momentOf(result).slice(0, DAY_LENGTH);
  const ran = isRelative(result) && !result.start.isCertain("day") && day.slice(8) !== now.slice(8, DAY_LENGTH);
  return ran ? addDays(`${day.slice(0, 8)}01`, -1) : day;
}
