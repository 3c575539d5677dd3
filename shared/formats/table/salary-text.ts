// Pay as people write it: a range, its currency and what it is paid for, read only where the text is clear.
import type { Period } from "#shared/model/period.ts";
import type { Salary } from "#shared/model/salary.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₪": "ILS",
  "₺": "TRY",
  zł: "PLN",
  Kč: "CZK",
  元: "CNY",
  円: "JPY",
  "￥": "CNY",
};
const CODES = [
  "USD",
  "EUR",
  "GBP",
  "CHF",
  "CAD",
  "AUD",
  "NZD",
  "SGD",
  "HKD",
  "INR",
  "JPY",
  "CNY",
  "KRW",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "HUF",
  "RON",
  "BRL",
  "MXN",
  "ZAR",
  "ILS",
  "TRY",
  "AED",
].map((code) => ({ code, written: new RegExp(`(?<![A-Z])${code}(?![A-Z])`, "iu") }));
const DOLLARS: Readonly<Record<string, string>> = { CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD", HK: "HKD", MX: "MXN" };
const PERIOD_WORDS: readonly { readonly period: Period; readonly words: RegExp }[] = [
  { period: "hour", words: /\bper hour|\/\s*h(?:our|r)?\b|\bhourly|\ban hour|\bp\.?h\b|stunde|\/\s*std|de l'heure|por hora|all'ora|per uur|时薪|時給/iu },
  { period: "day", words: /\bper day|\/\s*day|\bdaily|\ba day|pro tag|tagessatz|par jour|por d[ií]a|al giorno|per dag|日薪|日給/iu },
  { period: "week", words: /\bper week|\/\s*w(?:ee)?k|\bweekly|\ba week|pro woche|par semaine|por semana|a settimana/iu },
  {
    period: "month",
    words:
      /\bper month|\/\s*mo(?:nth)?\b|\bmonthly|\ba month|pro monat|monatlich|\/\s*monat|par mois|\/\s*mois|al mes|mensual|por m[eê]s|mensal|al mese|mensile|per maand|i månaden|\/\s*mån|miesięcznie|\/\s*mies|mesačne|\/\s*mesiac|月薪|月給|\/月/iu,
  },
  {
    period: "year",
    words:
      /\bper year|\bper annum|\/\s*y(?:ea)?r\b|\byearly|\bannual|\ba year|\bp\.?a\b|pro jahr|j[äa]hrlich|\/\s*jahr|par an\b|\/\s*an\b|al a[ñn]o|anual|por ano|annu[oi]|all'anno|per jaar|年薪|年収|\/年/iu,
  },
];
const AMOUNT = /(\d[\d.,'’\s]*\d|\d)\s*(k|tsd|万|万円)?(?![\p{L}\d])|(\d[\d.,]*)\s*(k)(?=\p{L})/giu;

/** The salary a text tells, or undefined where it is not clear. A lone `$` is that of `locale`'s country, else the US dollar. */
export function readSalary(text: string, locale: string): Salary | undefined {
  if (text.length > 80) return undefined;
  const period = PERIOD_WORDS.find(({ words }) => words.test(text))?.period;
  const currency = currencyIn(text, locale);
  const found = [...text.matchAll(AMOUNT)].map((match) => ({ value: numberOf(match[1] ?? match[3] ?? ""), unit: (match[2] ?? match[4] ?? "").toLowerCase() }));
  if (found.length === 0 || found.length > 2) return undefined;
  const unit = found.at(-1)?.unit ?? "";
  // "120-150k" means both in thousands.
  const amounts = found.map(({ value, unit: own }) => (value === undefined ? undefined : value * factor(own || (value < 1_000 ? unit : ""))));
  const [low, high] = [amounts[0], amounts.at(-1)];
  if (low === undefined || high === undefined || low > high) return undefined;
  // A bare small number could be anything: a day, a grade, thousands.
  if (!currency && !period && !unit && high < 1_000) return undefined;
  const upTo = found.length === 1 && /^(?:up to|max|bis|jusqu|hasta|at[eé]|fino a|tot)\b/iu.test(text.trim());
  const least = found.length === 1 && (/^(?:from|min|at least|ab|von|à partir|desde|a partir|da|vanaf)\b/iu.test(text.trim()) || /\+\s*$/u.test(text));
  return { ...(upTo ? {} : { min: low }), ...(least ? {} : { max: high }), ...(currency ? { currency } : {}), ...(period ? { period } : {}) };
}

function currencyIn(text: string, locale: string): string | undefined {
  const named = CODES.find(({ written }) => written.test(text));
  if (named) return named.code;
  const dollar = /(CA|C|AU|A|NZ|S|HK|US|R)?\$/u.exec(text);
  if (dollar) {
    const before: Readonly<Record<string, string>> = { CA: "CAD", C: "CAD", AU: "AUD", A: "AUD", NZ: "NZD", S: "SGD", HK: "HKD", US: "USD", R: "BRL" };
    return before[dollar[1] ?? ""] ?? DOLLARS[/-([A-Z]{2})\b/u.exec(locale)?.[1] ?? ""] ?? "USD";
  }
  for (const [sign, currency] of Object.entries(SIGNS)) if (text.includes(sign)) return currency;
  return undefined;
}

function factor(unit: string): number {
  if (unit === "k" || unit === "tsd") return 1_000;
  return unit.startsWith("万") ? 10_000 : 1;
}

/** A number with either kind of separators: three digits behind the last one are thousands. */
function numberOf(text: string): number | undefined {
  const bare = text.replace(/[\s'’]/gu, "");
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const isDecimal = last >= 0 && bare.length - last - 1 !== 3;
  const whole = (isDecimal ? bare.slice(0, last) : bare).replace(/[.,]/gu, "");
  const value = Number(isDecimal ? `${whole}.${bare.slice(last + 1)}` : whole);
  return Number.isFinite(value) ? value : undefined;
}
