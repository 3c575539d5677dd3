// Warmth follows from when people were in touch last, and how often.
import { describe, expect, test } from "vitest";
import { coolsOn, warmthOf } from "./warmth.ts";

const TODAY = "2026-06-30";

test.each([
  [0, undefined, "new"],
  [1, "2026-06-30", "warm"],
  [1, "2026-04-30", "warm"],
  [1, "2026-04-29", "cooling"],
  [1, "2025-12-29", "resting"],
  [2, "2026-04-29", "warm"],
  [4, "2026-02-27", "cooling"],
  [4, "2025-06-29", "resting"],
  [5, "2025-12-30", "warm"],
  [5, "2024-12-30", "cooling"],
  [40, "2024-12-29", "resting"],
] as const)("%s contacts, the last on %s: %s", (touches, lastTouch, expected) => {
  expect(warmthOf(touches, lastTouch, TODAY)).toBe(expected);
});

describe("the day it turns", () => {
  test.each([
    [1, "2026-06-01"],
    [1, "2026-04-30"],
    [3, "2025-12-31"],
    [9, "2026-02-28"],
    [9, "2025-08-31"],
  ])("%s contacts, the last on %s: it is one day colder than the day before", (touches, lastTouch) => {
    const day = coolsOn(touches, lastTouch, TODAY) as string;
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(warmthOf(touches, lastTouch, before)).toBe(warmthOf(touches, lastTouch, TODAY));
    expect(warmthOf(touches, lastTouch, day)).not.toBe(warmthOf(touches, lastTouch, TODAY));
  });

  test("who is new or rests does not turn", () => {
    expect(coolsOn(0, undefined, TODAY)).toBeUndefined();
    expect(coolsOn(1, "2020-01-01", TODAY)).toBeUndefined();
  });
});
