// Dates as people write them in tables, and the one order of day, month and year that a column is read by.

export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const TIME = /[\sT,]+(?:um |at |à |, )?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:z|utc|gmt)?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?$/iu;
const WEEKDAY = /^\p{L}{2,10}\.?,\s+/u;
const NUMBERS = /^(\d{1,4})\s*([-./\s])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?$/u;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/u;
/** Nothing to take off: most dates of a table are written so. */
const BARE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/u;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/u;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?('?\d{2}|\d{4})$/iu;
const MONTH_FIRST = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|'\d{2})$/iu;
const YEAR_FIRST = /^(\d{4})[\s-]+(\p{L}{3,12})\.?[\s-]+(\d{1,2})$/iu;

/** Beginnings of month names in English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish and Slovak, without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "jän", "ene", "gen", "sty"],
  ["feb", "fev", "fév", "lut"],
  ["mar", "mär", "maa", "mrt"],
  ["apr", "avr", "abr", "kwi"],
  ["may", "mai", "mei", "mag", "maj"],
  ["jun", "juin", "giu", "cze"],
  ["jul", "juil", "lug", "lip"],
  ["aug", "aou", "ago", "sie"],
  ["sep", "set", "wrz"],
  ["oct", "okt", "out", "ott", "paz"],
  ["nov", "lis"],
  ["dec", "dez", "dic", "gru"],
];

/** The day (`YYYY-MM-DD`) a text tells, numbers read in `order` where it matters; undefined where it tells none. A time of day is left aside. */
export function readDay(text: string, order: DateOrder): string | undefined {
  const bare = bareDate(text);
  const numbers = NUMBERS.exec(bare);
  if (numbers) return readNumbers(numbers, order);
  const named = CHINESE.exec(bare) ?? COMPACT.exec(bare);
  if (named) return day(Number(named[1]), Number(named[2]), Number(named[3]));
  const dayFirst = DAY_FIRST.exec(bare);
  if (dayFirst) return day(year(dayFirst[3] as string), month(dayFirst[2] as string), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(bare);
  if (monthFirst) return day(year(monthFirst[3] as string), month(monthFirst[1] as string), Number(monthFirst[2]));
  const yearFirst = YEAR_FIRST.exec(bare);
  return yearFirst ? day(Number(yearFirst[1]), month(yearFirst[2] as string), Number(yearFirst[3])) : undefined;
}

/** Whether a text is a date in any order. */
export function isDate(text: string): boolean {
  return DATE_ORDERS.some((order) => readDay(text, order) !== undefined);
}

/** What a column's dates say of their order. */
export type ColumnOrder = { readonly kind: "decided"; readonly order: DateOrder } | { readonly kind: "either" } | { readonly kind: "none" };

/**
 * The order all values of a column are read by: decided by those that can only be read one way; `either` where every one can be read day first
 * and month first; `none` where there is no date. Where rows contradict each other, the order that reads most of them. `counts` tells of each
 * value how many rows have it.
 */
export function orderOf(counts: ReadonlyMap<string, number>): ColumnOrder {
  const reads = { dmy: 0, mdy: 0, ymd: 0 };
  let dates = 0;
  let telling = 0;
  for (const [value, count] of counts) {
    const numbers = NUMBERS.exec(bareDate(value));
    if (!numbers) {
      if (isDate(value)) dates += count;
      continue;
    }
    let fits = false;
    const isTelling = (numbers[1] as string).length !== 4;
    for (const order of DATE_ORDERS) {
      if (numberOf(numbers, order) === NO_DAY) continue;
      fits = true;
      if (isTelling) reads[order] += count;
    }
    if (fits) dates += count;
    if (fits && isTelling) telling += count;
  }
  if (dates === 0) return { kind: "none" };
  if (telling === 0) return { kind: "decided", order: "ymd" };
  // A year of two digits in front is so rare that it counts only where nothing else fits as well.
  if (reads.dmy === reads.mdy) return reads.ymd > reads.dmy ? { kind: "decided", order: "ymd" } : { kind: "either" };
  const best = reads.dmy > reads.mdy ? "dmy" : "mdy";
  return { kind: "decided", order: reads.ymd > reads[best] ? "ymd" : best };
}

/** The order of a language's own short dates (BCP 47, such as `de-AT`). */
export function orderOfLocale(locale: string): DateOrder {
  let parts: readonly { type: string }[];
  try {
    parts = new Intl.DateTimeFormat(locale, { dateStyle: "short" }).formatToParts(new Date(0));
  } catch {
    parts = new Intl.DateTimeFormat("en-GB", { dateStyle: "short" }).formatToParts(new Date(0));
  }
  const first = parts.find(({ type }) => type === "day" || type === "month" || type === "year")?.type;
  return first === "year" ? "ymd" : first === "month" ? "mdy" : "dmy";
}

function bareDate(text: string): string {
  if (text.length > 60) return "";
  if (BARE.test(text)) return text;
  const trimmed = text.trim().replace(/[\u200e\u200f\u202f\u00a0]/gu, " ");
  return trimmed.replace(TIME, "").replace(WEEKDAY, "").trim();
}

function readNumbers(numbers: RegExpExecArray, order: DateOrder): string | undefined {
  return written(numberOf(numbers, order));
}

function numberOf(numbers: RegExpExecArray, order: DateOrder): number {
  const [one, two, three] = [numbers[1] as string, numbers[3] as string, numbers[4] as string];
  if (one.length === 4) return dayNumber(Number(one), Number(two), Number(three));
  if (one.length === 3 || three.length === 3 || (three.length !== 4 && three.length !== 2 && order !== "ymd")) return NO_DAY;
  if (order === "ymd") return one.length === 2 && three.length <= 2 ? dayNumber(year(one), Number(two), Number(three)) : NO_DAY;
  return order === "dmy" ? dayNumber(year(three), Number(two), Number(one)) : dayNumber(year(three), Number(one), Number(two));
}

function year(text: string): number {
  const digits = Number(text.replace("'", ""));
  if (digits >= 100) return digits;
  return digits < 70 ? 2000 + digits : 1900 + digits;
}

function month(name: string): number {
  const plain = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return MONTHS.findIndex((beginnings) => beginnings.some((beginning) => plain.startsWith(beginning.normalize("NFD").replace(/\p{M}/gu, "")))) + 1;
}

function day(year: number, month: number, date: number): string | undefined {
  return written(dayNumber(year, month, date));
}

/** What stands for no day. */
const NO_DAY = 0;

/** A day as one number, its digits those of `YYYYMMDD`; `NO_DAY` where there is no such day in the years of a search. */
function dayNumber(year: number, month: number, date: number): number {
  if (!(year >= 1950 && year <= 2199 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month))) return NO_DAY;
  return year * 10_000 + month * 100 + date;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function written(day: number): string | undefined {
  if (day === NO_DAY) return undefined;
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
