// Checks how dates are told: near ones in words, far ones short, whole ones with everything.
import { describe, expect, test } from "vitest";
import { dayCount, farAhead, fullDate, longAgo, nearDate, nearTime, shortDate, spelledDate, timeOfDay } from "./dates.ts";

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

describe("farAhead", () => {
  test.each([
    ["2025-03-12T14:02", "in 2 minutes"],
    ["2025-03-12T14:00", "in 0 minutes"],
    ["2025-03-12T17:10", "in 3 hours"],
    ["2025-03-13T01:00", "in 11 hours"],
    ["2025-03-13T09:00", "tomorrow"],
    ["2025-03-12", "today"],
    ["2025-03-23", "in 11 days"],
    ["2025-03-26", "in 2 weeks"],
    ["2025-06-12", "in 3 months"],
    ["2026-09-12", "in 18 months"],
    ["2028-03-12", "in 3 years"],
    ["2025-03-09", "3 days ago"],
    ["2025-03-12T13:00", "today"],
  ])("tells %s as %s", (at, words) => expect(farAhead(at, `${TODAY}T14:00`)).toBe(words));
});

test("a date under its field is whole, with its weekday and its year", () => {
  expect(spelledDate("2025-03-14")).toMatch(/Fri.*Mar.*2025/);
  expect(spelledDate("2025-03-14T09:05")).toMatch(/Fri.*2025, .*9:05/);
});
