// Checks how a salary is read and written.
import { expect, test } from "vitest";
import { amountOf, readSalary, salaryText } from "./salary-text.ts";

test.each([
  ["52000", 52_000],
  ["52,000", 52_000],
  ["52.000", 52_000],
  ["1.250.000", 1_250_000],
  ["52 000", 52_000],
  ["52\u202f000", 52_000],
  ["52'000", 52_000],
  ["52k", 52_000],
  ["52.5K", 52_500],
  ["52.500,75", 52_500.75],
  ["18.50", 18.5],
  ["18,5", 18.5],
  ["0", 0],
])("reads %j", (text, amount) => expect(amountOf(text)).toBe(amount));

test.each(["", "a lot", "-5", "1e400", "52kk", "."])("does not read %j", (text) => expect(amountOf(text)).toBeUndefined());

const empty = { min: "", max: "", currency: "", period: "" };

test("four empty texts are no salary", () => expect(readSalary(empty)).toEqual({ salary: null }));

test("reads a range with currency and period, and one open end", () => {
  expect(readSalary({ min: "50k", max: "60k", currency: "eur", period: "year" })).toEqual({
    salary: { min: 50_000, max: 60_000, currency: "EUR", period: "year" },
  });
  expect(readSalary({ ...empty, max: "60,000" })).toEqual({ salary: { max: 60_000 } });
});

test.each([
  [{ ...empty, min: "plenty" }, "notNumber"],
  [{ ...empty, min: "5", currency: "EURO" }, "currencyCode"],
  [{ ...empty, currency: "EUR" }, "amountNeeded"],
  [{ ...empty, min: "60k", max: "50k" }, "backwards"],
])("says what keeps %j from being one", (text, problem) => expect(readSalary(text)).toEqual({ problem: { key: `application.pay.${problem}` } }));

test("what is written is read back the same", () => {
  const salary = { min: 48_500, max: 60_000.5, currency: "SEK", period: "month" } as const;
  const format = (amount: number) => new Intl.NumberFormat("de").format(amount);
  expect(readSalary(salaryText(salary, format))).toEqual({ salary });
});
