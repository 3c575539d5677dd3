// No percentage of fewer than ten.
import { expect, test } from "vitest";
import { shareText } from "./share-text.ts";

test("few are told as a number, more as a percentage with its number", () => {
  expect([shareText({ part: 3, of: 7 }), shareText({ part: 9, of: 9 }), shareText({ part: 5, of: 10 }), shareText({ part: 13, of: 31 })]).toEqual([
    "3 of 7",
    "9 of 9",
    "50% of 10",
    "42% of 31",
  ]);
});
