// Checks how dates are told: near ones in words, far ones short, whole ones with everything.
import { describe, expect, test } from "vitest";
import { dayCount, fullDate, longAgo, nearDate, nearTime, shortDate, timeOfDay } from "./dates.ts";

const TODAY = "2025-03-12"; // a Wednesday

describe("nearDate", () => {
  test.each([
    ["2025-03-12", "today"],
    ["2025-03-13", "tomorrow"],
    ["2025-03-11", "yesterday"],
    ["2025-03-15", "in 3 days"],
    ["2025-03-25", "in 13 days"],
    ["2025-03-10", "last Monday"],
    ["2025-03-06", "last Thursday"],
  ])("tells %s as %s", (day, words) => expect(nearDate(day, TODAY)).toBe(words));

  test("tells a day that is far as a date, with its year where that is another", () => {
    expect(nearDate("2025-03-26", TODAY)).toBe(shortDate("2025-03-26", TODAY));
    expect(nearDate("2025-03-05", TODAY)).toMatch(/Mar/);
    expect(nearDate("2025-03-05", TODAY)).not.toMatch(/2025/);
    expect(nearDate("2023-03-05", TODAY)).toMatch(/2023/);
  });

  test("counts calendar days across a change of the clocks", () => {
    expect(nearDate("2025-03-31T00:30", "2025-03-29")).toBe("in 2 days");
  });
});

test("a time of day is told where there is one", () => {
  expect(nearTime("2025-03-13", TODAY)).toBe("tomorrow");
  expect(nearTime("2025-03-13T14:30", TODAY)).toBe(`tomorrow, ${timeOfDay("2025-03-13T14:30")}`);
  expect(timeOfDay("2025-03-13T14:30")).toMatch(/30/);
  expect(timeOfDay("2025-03-13")).toBe("");
});

test("the whole date holds weekday, day, month and year", () => {
  expect(fullDate("2025-03-12")).toMatch(/Wednesday/);
  expect(fullDate("2025-03-12")).toMatch(/March/);
  expect(fullDate("2025-03-12T14:30")).toMatch(/30/);
});

test("days are counted in words, or short", () => {
  expect(dayCount(1)).toBe("1 day");
  expect(dayCount(12)).toBe("12 days");
  expect(dayCount(12, "narrow")).toBe("12d");
});

test.each([
  ["2025-03-12", "today"],
  ["2025-03-11", "yesterday"],
  ["2025-02-27", "13 days ago"],
  ["2025-02-26", "2 weeks ago"],
  ["2025-01-12", "8 weeks ago"],
  ["2025-01-11", "2 months ago"],
  ["2024-03-12", "12 months ago"],
  ["2023-03-13", "2 years ago"],
])("%s was %s", (day, words) => expect(longAgo(day, TODAY)).toBe(words));
