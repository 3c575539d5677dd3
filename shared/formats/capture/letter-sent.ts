// When a letter was sent, as mail programs write it over a copy of it.
import { postingDay } from "./posting-day.ts";

/** As machines write it, with its zone. */
const WITH_ZONE =
  /^(?:[a-z]{3},\s*)?\d{1,2} [a-z]{3} \d{4} \d{1,2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|gmt|utc|z)|^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/iu;
const WEEKDAY =
  /^(?:(?:den|le|el|op)\s+)?(?:\p{L}[\p{L}-]{1,14}\.?,\s*|\p{L}[\p{L}-]{1,14}\.?\s+(?=\d{1,2}\.?\s+(?:de\s+)?\p{L})|\p{L}[\p{L}-]{1,14}\.?\s+(?=\d{1,4}[-./]\d))(?:den\s+)?/u;
const TIME =
  /(\d{1,2})(?:[:：]|\s?h\s?|(?<=(?:um|kl\.?|at)\s\d{1,2})\.)(\d{2})(?:[:：](\d{2}))?\s*(?:([ap])\.?\s?m\b\.?)?(?:\s*(?:uhr|h\b))?\s*\(?((?:utc|gmt|z\b)\s*(?:[+-]\s?\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})?/iu;
/** What stands between a day and its time. */
const JOINT = /[\s,]*(?:at|um|à|às|as|kl\.?|klo|alle(?: ore)?|a las|o(?: godz\.?)?|om|\([^)]{1,10}\)|星期.|周.|(?:上|下)午)?[\s,]*$/iu;

/** When (an instant where a time is told, else a day `YYYY-MM-DD`); a time without a zone is the person's own. Undefined where it can be read two ways, or not at all. */
export function sentWhen(text: string): string | undefined {
  const line = text.replace(/[\u200e\u200f\u202f\u00a0]/gu, " ").trim();
  if (line.length > 100) return undefined;
  if (WITH_ZONE.test(line)) return instant(line.replace(/\s*\([^)]*\)$/u, ""));
  const time = TIME.exec(line);
  const isAfternoon = /下午\s*$/u.test(time ? line.slice(0, time.index) : "");
  const day = postingDay((time ? line.slice(0, time.index).replace(JOINT, "") : line).replace(WEEKDAY, "").replace(/\.$/u, ""));
  if (day === undefined || !time) return day;
  const [, hour = "", minute = "", second = "00", half = isAfternoon ? "p" : "", zone = ""] = time;
  const offset = zoneOf(zone);
  return instant(`${day}T${hour24(Number(hour), half.toLowerCase())}:${minute}:${second}${offset}`) ?? day;
}

function hour24(hour: number, half: string): string {
  const hours = half === "" || hour > 12 ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return String(hours).padStart(2, "0");
}

/** `GMT+1` or `+0100` as `+01:00`; "" where no zone is told. */
function zoneOf(zone: string): string {
  const [, sign, hours = "", minutes = "00"] = /([+-])\s?(\d{1,2}):?(\d{2})?/u.exec(zone) ?? [];
  if (sign !== undefined) return `${sign}${hours.padStart(2, "0")}:${minutes}`;
  return zone === "" ? "" : "Z";
}

function instant(text: string): string | undefined {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
