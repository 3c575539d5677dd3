// What a posting says a job pays: numbers, ranges, texts, by the hour or by the year; only what is clear.
import type { Period } from "#shared/model/period.ts";
import { type Salary, salarySchema } from "#shared/model/salary.ts";
import { readSalary } from "../table/salary-text.ts";
import { isThing, lineOf, type Thing, type Value, valuesOf } from "./thing.ts";

/** No job pays more of any currency, and nothing is paid for below. */
const MOST = 10_000_000_000;
/** Beginnings of the words and codes for what is paid for (schema.org's, UN/CEFACT's and those that pages make up). */
const PERIOD_CODES: readonly { readonly period: Period; readonly code: RegExp }[] = [
  { period: "hour", code: /^(?:per |an? |\/ ?)?(?:h|hr|hur|hour(?:s|ly)?|stunde)$/iu },
  { period: "day", code: /^(?:per |a |\/ ?)?(?:day|daily|days|tag)$/iu },
  { period: "week", code: /^(?:per |a |\/ ?)?(?:wee|week(?:s|ly)?|woche)$/iu },
  { period: "month", code: /^(?:per |a |\/ ?)?(?:mon|month(?:s|ly)?|monat)$/iu },
  { period: "year", code: /^(?:per |a |\/ ?)?(?:ann|annum|annual(?:ly)?|year(?:s|ly)?|yr|pa|p\.a\.|jahr)$/iu },
];

/** A dollar that says nothing of whose it is. */
const LONE_DOLLAR = /(?<![A-Za-z])\$(?!\s*[A-Z]{3})/u;

/**
 * The pay of a posting; undefined where it says none or nothing clear. `country` (ISO 3166) tells whose dollar a lone `$` is; without one it is
 * nobody's.
 */
export function payOf(posting: Thing, country: string | undefined): Salary | undefined {
  const currency = lineOfFirst(posting, "salaryCurrency", "currency");
  for (const value of valuesOf(posting, "baseSalary", "salary")) {
    const pay = readPay(value, { currency, unit: lineOfFirst(posting, "salaryUnitText"), country });
    if (pay) return pay;
  }
  return undefined;
}

/** The pay that words tell, such as `£40,000 a year`; undefined where they tell none. A lone `$` is nobody's. */
export function payInWords(text: string): Salary | undefined {
  return readText(text, { currency: "", unit: "", country: undefined });
}

/** What lies around a value and holds for it too. */
interface Around {
  readonly currency: string;
  readonly unit: string;
  readonly country: string | undefined;
}

function readPay(value: Value, around: Around, depth = 0): Salary | undefined {
  if (depth > 3) return undefined;
  if (!isThing(value)) {
    const text = lineOf(value);
    const amount = amountOf(text);
    return amount === undefined ? readText(text, around) : checked(amount, amount, around);
  }
  const currency = lineOfFirst(value, "currency", "priceCurrency", "salaryCurrency") || around.currency;
  const unit = lineOfFirst(value, "unitText", "unitCode", "duration") || around.unit;
  const within: Around = { currency, unit, country: around.country };
  const [least, most] = [firstOf(value, "minValue", "minPrice"), firstOf(value, "maxValue", "maxPrice")];
  if (least !== undefined || most !== undefined) {
    const [min, max] = [least && amountOf(lineOf(least)), most && amountOf(lineOf(most))];
    // A page that gives a figure which is none says nothing clear.
    if ((least !== undefined && min === undefined) || (most !== undefined && max === undefined)) return undefined;
    const pay = checked(min || undefined, max || undefined, within);
    if (pay) return pay;
  }
  const parts = valuesOf(value, "value", "price", "median");
  const [low, high, ...more] = parts.map((part) => (isThing(part) ? undefined : amountOf(lineOf(part))));
  if (low !== undefined && high !== undefined && more.length === 0) return checked(low, high, within);
  for (const part of parts) {
    const pay = readPay(part, within, depth + 1);
    if (pay) return pay;
  }
  return undefined;
}

function readText(text: string, around: Around): Salary | undefined {
  const read = EITHER_WAY.test(text) ? undefined : readSalary(text, `en-${around.country ?? "US"}`);
  if (!read) return undefined;
  const { currency: said, period = periodOf(around.unit), ...amounts } = read;
  const currency = (isNobodys(text, around) ? undefined : said) ?? currencyOf(around);
  // A number that names neither currency nor period is no pay that can be understood.
  if (said === undefined && currency === undefined && period === undefined) return undefined;
  return sound({ ...amounts, ...defined({ currency, period }) });
}

function isNobodys(text: string, { country }: Around): boolean {
  return country === undefined && LONE_DOLLAR.test(text) && !/\b[A-Z]{3}\b/u.test(text);
}

/** Thousands to one reader, three decimals to another. */
const EITHER_WAY = /^\d{1,3}\.\d{3}$/u;

/** The amount that a text is, and nothing else: `50000`, `50000.00`, `50,000`; undefined for a text that says more, or can be read two ways. */
function amountOf(text: string): number | undefined {
  if (!/^\d{1,12}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/u.test(text) || EITHER_WAY.test(text)) return undefined;
  return Number(text.replace(/,/gu, ""));
}

function checked(min: number | undefined, max: number | undefined, around: Around): Salary | undefined {
  return sound(defined({ min, max, currency: currencyOf(around), period: periodOf(around.unit) }));
}

function sound(pay: Salary): Salary | undefined {
  const { min, max } = pay;
  // Zero is what pages write that do not want to say.
  if ((min ?? 0) <= 0 && (max ?? 0) <= 0) return undefined;
  if ((min ?? 0) > MOST || (max ?? 0) > MOST) return undefined;
  const kept = { ...pay };
  if (kept.min === 0) delete kept.min;
  if (kept.max === 0) delete kept.max;
  return salarySchema.safeParse(kept).success ? kept : undefined;
}

function currencyOf(around: Around): string | undefined {
  const text = around.currency;
  const code = text.toUpperCase();
  if (/^[A-Z]{3}$/u.test(code)) return code;
  return text === "" || isNobodys(text, around) ? undefined : readSalary(`${text} 1000`, `en-${around.country ?? "US"}`)?.currency;
}

function periodOf(unit: string): Period | undefined {
  return PERIOD_CODES.find(({ code }) => code.test(unit))?.period;
}

function firstOf(thing: Thing, ...names: readonly string[]): Value | undefined {
  return names.flatMap((name) => valuesOf(thing, name)).find((value) => !isThing(value) && lineOf(value) !== "");
}

function lineOfFirst(thing: Thing, ...names: readonly string[]): string {
  const value = firstOf(thing, ...names);
  return value === undefined ? "" : lineOf(value);
}

function defined<Parts extends object>(parts: Parts): { [Name in keyof Parts]?: Exclude<Parts[Name], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as { [Name in keyof Parts]?: Exclude<Parts[Name], undefined> };
}
