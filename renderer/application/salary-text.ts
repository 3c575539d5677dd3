// A salary as it is typed: four short texts, read into a range with currency and period, and written back.
import { PERIODS } from "#shared/model/period.ts";
import type { Salary } from "#shared/model/salary.ts";
import type { Said } from "#shared/text/said.ts";

/** What stands in the four fields. */
export interface SalaryText {
  readonly min: string;
  readonly max: string;
  readonly currency: string;
  readonly period: string;
}

const NO_SALARY: SalaryText = { min: "", max: "", currency: "", period: "" };
/** Spaces and apostrophes that group thousands somewhere. */
const GROUPING = /[\s\u00a0\u202f'’]/g;
const THOUSANDS: Readonly<Record<string, number>> = { "": 1, k: 1_000, m: 1_000_000 };

/**
 * The number of an amount such as `52000`, `52,000`, `52.000,50`, `52 000` or `52k`; undefined where it is none. A single
 * point or comma before exactly three figures groups thousands.
 */
export function amountOf(text: string): number | undefined {
  const [, figures = "", unit = ""] = /^([\d.,]+)([km]?)$/.exec(text.replace(GROUPING, "").toLowerCase()) ?? [];
  const decimalAt = Math.max(figures.lastIndexOf("."), figures.lastIndexOf(","));
  const grouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(figures) && unit === "";
  const plain = grouped || decimalAt < 0 ? figures.replace(/[.,]/g, "") : `${figures.slice(0, decimalAt).replace(/[.,]/g, "")}.${figures.slice(decimalAt + 1)}`;
  const amount = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) * (THOUSANDS[unit] ?? 1) : Number.NaN;
  return Number.isFinite(amount) ? amount : undefined;
}

/** The four texts of a salary, amounts written the way `format` does. */
export function salaryText(salary: Salary | undefined, format: (amount: number) => string): SalaryText {
  if (!salary) return NO_SALARY;
  const { min, max, currency = "", period = "" } = salary;
  return { min: min === undefined ? "" : format(min), max: max === undefined ? "" : format(max), currency, period };
}

/** The salary that four texts tell: null where they are empty, or what keeps them from being one. */
export function readSalary(text: SalaryText): { readonly salary: Salary | null } | { readonly problem: Said } {
  const min = amountOf(text.min);
  const max = amountOf(text.max);
  const currency = text.currency.trim().toUpperCase();
  const period = PERIODS.find((known) => known === text.period);
  if ((min === undefined && text.min.trim() !== "") || (max === undefined && text.max.trim() !== "")) return { problem: { key: "application.pay.notNumber" } };
  if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) return { problem: { key: "application.pay.currencyCode" } };
  if (min === undefined && max === undefined) return currency || period ? { problem: { key: "application.pay.amountNeeded" } } : { salary: null };
  const salary = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(currency === "" ? {} : { currency }),
    ...(period === undefined ? {} : { period }),
  };
  return min !== undefined && max !== undefined && min > max ? { problem: { key: "application.pay.backwards" } } : { salary };
}
