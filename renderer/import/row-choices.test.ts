// What can be made of a row.
import { expect, test } from "vitest";
import { deedOfKey, deedsOf } from "./row-choices.ts";

test("a row can be made what it is not yet, and be read as it was", () => {
  expect(deedsOf({ outcome: { outcome: "added" } })).toEqual(["skip"]);
  expect(deedsOf({ outcome: { outcome: "duplicate" } })).toEqual(["add", "merge"]);
  expect(deedsOf({ outcome: { outcome: "added" }, choice: "add" })).toEqual(["asRead", "merge"]);
  expect(deedsOf({ outcome: { outcome: "skipped" }, choice: "skip" })).toEqual(["asRead"]);
  expect(deedsOf({ outcome: { outcome: "skipped" } })).toEqual([]);
  expect(deedsOf({ outcome: { outcome: "skipped", addable: true } })).toEqual(["add"]);
});

test("a key does what the row can take", () => {
  expect(deedOfKey("x", ["skip"])).toBe("skip");
  expect(deedOfKey("m", ["skip"])).toBeUndefined();
  expect(deedOfKey("a", ["asRead"])).toBe("asRead");
  expect(deedOfKey("Enter", ["skip"])).toBeUndefined();
});
