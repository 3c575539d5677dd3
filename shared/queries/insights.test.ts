// What is counted as a move, an answer and a stage reached.
import { describe, expect, test } from "vitest";
import type { Stage } from "#shared/model/stage.ts";
import { insightsOf } from "./insights.ts";
import { documentWith } from "./sample.test-source.ts";

/** Moves through stages, one a month from the first of January 2025. */
function through(...way: Stage[]) {
  return way.slice(1).map((to, at) => ({ id: `m${at}`, kind: "move" as const, at: `2025-0${at + 2}-01`, from: way[at] as Stage, to }));
}

describe("insights", () => {
  const insights = insightsOf(
    documentWith([
      { id: "lead", stage: "lead" },
      { id: "silent", stage: "applied", source: "LinkedIn", appliedOn: "2025-01-01" },
      { id: "direct", stage: "offered", source: "Referral", appliedOn: "2025-01-01", timeline: through("applied", "interviewed", "offered") },
      {
        id: "seed",
        stage: "offered",
        source: "Referral",
        appliedOn: "2025-01-22",
        timeline: through("applied", "rejected", "reconnected", "rejected", "reconnected", "offered"),
      },
      { id: "growing", stage: "reconnected", timeline: through("applied", "rejected", "reconnected") },
      { id: "offer first", stage: "reconnected", timeline: through("applied", "offered", "rejected", "reconnected") },
      {
        id: "imported",
        stage: "rejected",
        source: "LinkedIn",
        appliedOn: "2025-01-01",
        timeline: [{ id: "m", kind: "move", at: "2025-01-01", from: "applied", to: "rejected", undated: true }],
      },
      { id: "deleted", stage: "offered", timeline: through("applied", "offered"), removed: { at: "2026-01-01T10:00:00.000Z" } },
      { id: "away", stage: "applied", source: "LinkedIn", archived: { reason: "closed", at: "2025-03-01" } },
    ]),
  );

  test("everything but leads was sent, archived ones too; the bin is left out", () => {
    expect(insights.sent).toBe(7);
    expect(insights.reached).toEqual({ applied: 7, interviewed: 1, rejected: 4, reconnected: 3, offered: 3 });
  });

  test("moves are counted as they happened, and how many applications made them", () => {
    expect(insights.moves.find(({ from, to }) => from === "rejected" && to === "reconnected")).toEqual({
      from: "rejected",
      to: "reconnected",
      moves: 4,
      applications: 3,
    });
    expect(insights.moves.reduce((sum, { moves }) => sum + moves, 0)).toBe(13);
  });

  test("answers by source, most sent first, with those of no source", () => {
    expect(insights.bySource).toEqual([
      { source: "LinkedIn", part: 1, of: 3 },
      { source: "", part: 2, of: 2 },
      { source: "Referral", part: 2, of: 2 },
    ]);
  });

  test("the time to an answer leaves out moves whose day is not known", () => {
    expect(insights.answer).toEqual({ count: 2, median: 20 });
  });
});

test("an empty document has no median", () => {
  expect(insightsOf(documentWith([])).answer).toEqual({ count: 0 });
});
