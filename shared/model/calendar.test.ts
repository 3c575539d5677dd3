// Months are added by the calendar, whatever their lengths.
import { expect, test } from "vitest";
import { addMonths } from "./calendar.ts";

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2000-03-31", -1, "2000-02-29"],
  ["1900-03-31", -1, "1900-02-28"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-08-31", 18, "2028-02-29"],
  ["2026-03-31", -18, "2024-09-30"],
  ["0999-12-31", 1, "1000-01-31"],
])("%s and %i months: %s", (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});
