// Members of a record by their words; what has none is told once, at the end.
import { expect, test } from "vitest";
import { memberNames } from "./member-name.ts";

test("members are told by their words, each once, and what has no word comes last", () => {
  expect(memberNames(["toString", "stage", "theirWords", "stage", "somethingNewer"])).toEqual(["stage", "their words", "something else"]);
  expect(memberNames([])).toEqual([]);
});
