// Rows of the preview by what becomes of them.
import { expect, test } from "vitest";
import { rowsByKind } from "./shown-rows.ts";

test("a row stands under its outcome, and once more where there is a remark on it", () => {
  const application = { id: "a", company: "Halm", role: "", tags: [], stage: "applied" as const, timeline: [] };
  const reason = { key: "importing.skipped.nameMissing" as const };
  const rows = rowsByKind({
    outcomes: [
      { row: 2, outcome: "added", application },
      { row: 3, outcome: "duplicate", application, of: { row: 2 }, reason },
      { row: 5, outcome: "skipped", text: "Total 3", reason },
    ],
    problems: [
      { row: 3, reason: { key: "importing.problem.quoteOpen" } },
      { row: null, reason: { key: "importing.problem.dateOrderAsked" } },
    ],
  });
  const numbers = Object.fromEntries(Object.entries(rows).map(([kind, shown]) => [kind, shown.map(({ outcome }) => outcome.row)]));
  expect(numbers).toEqual({ all: [2, 3, 5], added: [2], duplicate: [3], skipped: [5], noted: [3] });
  expect(rows.noted[0]?.remarks).toEqual([{ key: "importing.problem.quoteOpen" }]);
});
