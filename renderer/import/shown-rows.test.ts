// Rows of the preview by what becomes of them and by the words in them.
import { expect, test } from "vitest";
import type { RowOutcome } from "#shared/formats/import/import-plan.ts";
import { placesByKind, placesWith, remarksByRow } from "./shown-rows.ts";

const application = { id: "a", company: "Hälm", role: "Potter", tags: [], stage: "applied" as const, timeline: [] };
const reason = { key: "importing.skipped.nameMissing" as const };
const outcomes: RowOutcome[] = [
  { row: 2, outcome: "added", application },
  { row: 3, outcome: "duplicate", application, of: { row: 2 }, reason },
  { row: 5, outcome: "skipped", text: "Total 3", reason },
];

test("a row stands under its outcome, and once more where there is a remark on it", () => {
  const remarks = remarksByRow([
    { row: 3, reason: { key: "importing.problem.quoteOpen" } },
    { row: null, reason: { key: "importing.problem.dateOrderAsked" } },
  ]);
  expect(placesByKind(outcomes, remarks)).toEqual({ all: [0, 1, 2], added: [0], duplicate: [1], merged: [], skipped: [2], noted: [1] });
  expect(remarks.get(3)).toEqual([{ key: "importing.problem.quoteOpen" }]);
});

test("rows are found by all of their words, case and accents aside", () => {
  const found = (text: string) => placesWith(text, [0, 1, 2], outcomes);
  expect(found("halm pot")).toEqual([0, 1]);
  expect(found("TOTAL")).toEqual([2]);
  expect(found("halm total")).toEqual([]);
  expect(found("  ")).toEqual([0, 1, 2]);
});
