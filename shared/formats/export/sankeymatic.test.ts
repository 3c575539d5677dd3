// Moves as flows, the way back among them.
import { expect, test } from "vitest";
import type { Entry } from "#shared/model/entry.ts";
import type { Stage } from "#shared/model/stage.ts";
import { insightsOf, movesIn } from "#shared/queries/insights.ts";
import { documentWith } from "#shared/queries/sample.test-source.ts";
import { sankeymaticOf } from "./sankeymatic.ts";

const ALL = { from: undefined, to: undefined };
const through = (...way: Stage[]): Entry[] =>
  way.slice(1).map((to, at) => ({ id: `m${at}`, kind: "move", at: `2031-0${at + 1}-01`, from: way[at] as Stage, to }));
const document = documentWith([
  { id: "a", stage: "offered", timeline: through("lead", "applied", "rejected", "reconnected", "offered") },
  { id: "b", stage: "rejected", timeline: through("applied", "interviewed", "rejected", "reconnected", "rejected") },
  { id: "c", stage: "rejected", timeline: [{ id: "u", kind: "move", at: "2031-01-01", from: "applied", to: "rejected", undated: true }] },
  { id: "d", stage: "applied" },
  { id: "binned", stage: "offered", timeline: through("applied", "offered"), removed: { at: "2031-06-01T09:00:00.000Z" } },
]);

test("one line a flow, with how often it was moved", () => {
  expect(sankeymaticOf(movesIn(document, ALL)).split("\n")).toEqual([
    ...["Leads [1] Applied", "Applied [1] Interviewed", "Applied [2] Rejected", "Interviewed [1] Rejected", "Rejected [2] Reconnected"],
    ...["Reconnected [1] Rejected", "Reconnected [1] Offered", ""],
  ]);
  expect(movesIn(document, ALL)).toEqual(insightsOf(document).moves);
});

test("of some days, those whose day is known; of some applications, theirs", () => {
  expect(sankeymaticOf(movesIn(document, { from: "2031-01-01", to: "2031-01-31" }))).toBe("Leads [1] Applied\nApplied [1] Interviewed\n");
  expect(sankeymaticOf(movesIn(document, ALL, new Set(["c"])))).toBe("Applied [1] Rejected\n");
  expect(sankeymaticOf(movesIn(document, { from: "2032-01-01", to: undefined }))).toBe("");
});
