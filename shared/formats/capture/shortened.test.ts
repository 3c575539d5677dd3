// Texts that are too long to be kept are cut between words, and say so.
import { expect, test } from "vitest";
import { TEXT_LIMIT } from "#shared/model/limits.ts";
import { isShortened, shortened } from "./shortened.ts";

test("a text that can be kept stays as it is", () => {
  const text = `${"a".repeat(TEXT_LIMIT - 2)} …`.slice(2);
  expect(shortened(text)).toBe(text);
  expect(isShortened("and so on …")).toBe(false);
});

test.each([
  ["words", "We cast bronzes. ".repeat(7_000)],
  ["one word", "a".repeat(TEXT_LIMIT + 1)],
  ["letters of two halves", "😀".repeat(TEXT_LIMIT)],
  ["a letter of two halves where it is cut", `a${"😀".repeat(TEXT_LIMIT)}`],
  ["a gap where it is cut", `${"a".repeat(TEXT_LIMIT - 4)}\n\n\n${"b".repeat(9)}`],
])("%s", (_, text) => {
  const cut = shortened(text);
  expect(cut.length).toBeLessThanOrEqual(TEXT_LIMIT);
  expect(isShortened(cut)).toBe(true);
  expect(text.startsWith(cut.slice(0, -2))).toBe(true);
  expect(cut).not.toMatch(/\p{Surrogate}/u);
});
