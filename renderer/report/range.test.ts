// The days of each range, and that addresses name them.
import { expect, test } from "vitest";
import { addressOfRange, isDay, RANGES, rangeOf, spanOfRange } from "./range.ts";

const TODAY = "2031-03-31";

test("each range has its days", () => {
  const days = Object.fromEntries(RANGES.map((name) => [name, spanOfRange({ name }, TODAY)]));
  expect(days).toEqual({
    thisMonth: { from: "2031-03-01", to: TODAY },
    lastMonth: { from: "2031-02-01", to: "2031-02-28" },
    threeMonths: { from: "2030-12-31", to: TODAY },
    all: { from: undefined, to: TODAY },
    own: { from: "2031-03-01", to: TODAY },
  });
  expect(spanOfRange({ name: "lastMonth" }, "2031-01-15")).toEqual({ from: "2030-12-01", to: "2030-12-31" });
});

test("an address leads back to its range, and one that names none to this month", () => {
  for (const name of RANGES) if (name !== "own") expect(rangeOf(addressOfRange({ name }))).toEqual({ name });
  const own = { name: "own", own: { from: "2031-01-05", to: "2031-02-04" } } as const;
  expect(rangeOf(addressOfRange(own))).toEqual(own);
  for (const address of [undefined, "", "own", "2031-02-30_2031-03-01", "2031-03-02_2031-03-01", "soon", "constructor"]) {
    expect(rangeOf(address)).toEqual({ name: "thisMonth" });
  }
});

test("only whole days of the calendar are days", () => {
  expect(["2031-02-28", "2032-02-29"].every(isDay)).toBe(true);
  expect(["2031-02-29", "2031-13-01", "2031-1-1", "", "today"].some(isDay)).toBe(false);
});
