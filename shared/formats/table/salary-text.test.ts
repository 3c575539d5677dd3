// Pay read where it is clear, and left alone where it is not.
import { expect, it } from "vitest";
import { salarySchema } from "#shared/model/salary.ts";
import { readSalary } from "./salary-text.ts";

it.each([
  ["$120,000 - $150,000", { min: 120_000, max: 150_000, currency: "USD" }],
  ["140k", { min: 140_000, max: 140_000 }],
  ["120-150k EUR", { min: 120_000, max: 150_000, currency: "EUR" }],
  ["€45.000", { min: 45_000, max: 45_000, currency: "EUR" }],
  ["45 000 € pro Jahr", { min: 45_000, max: 45_000, currency: "EUR", period: "year" }],
  ["CHF 95'000", { min: 95_000, max: 95_000, currency: "CHF" }],
  ["£18.50 per hour", { min: 18.5, max: 18.5, currency: "GBP", period: "hour" }],
  ["C$30/hr", { min: 30, max: 30, currency: "CAD", period: "hour" }],
  ["up to 60k", { max: 60_000 }],
  ["ab 50.000 €", { min: 50_000, currency: "EUR" }],
  ["$90,000+", { min: 90_000, currency: "USD" }],
  ["20万円", { min: 200_000, max: 200_000, currency: "JPY" }],
  ["10", undefined],
  ["competitive", undefined],
  ["grade 7, step 3, 2031", undefined],
  ["150k - 120k", undefined],
])("%s", (text, salary) => {
  const read = readSalary(text, "en-US");
  expect(read).toEqual(salary);
  if (read) expect(salarySchema.safeParse(read).success).toBe(true);
});

it("takes a lone dollar for that of the person's country", () => {
  expect(readSalary("$80,000", "en-CA")?.currency).toBe("CAD");
});
