// What a report counts, and from which day to which.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { addDays, daysBetween } from "#shared/model/calendar.ts";
import type { Entry } from "#shared/model/entry.ts";
import { COLUMNS, STAGES } from "#shared/model/stage.ts";
import { reportOf } from "./report.ts";
import { documentWith } from "./sample.test-source.ts";

const TODAY = "2031-04-10";
const move = (at: string, from: Application["stage"], to: Application["stage"], more: object = {}): Entry => ({
  id: `${at}${to}`,
  kind: "move",
  at,
  from,
  to,
  ...more,
});
const document = documentWith([
  { id: "a", company: "Quillhaven", appliedOn: "2031-03-03", stage: "interviewed", timeline: [move("2031-03-12", "applied", "interviewed")] },
  { id: "b", company: "Mosswright", appliedOn: "2031-03-31", stage: "applied", timeline: [{ id: "n", kind: "note", at: "2031-04-02", text: "Wrote" }] },
  { id: "old", company: "Fernhill", appliedOn: "2031-01-10", stage: "rejected", timeline: [move("2031-03-20", "applied", "rejected")] },
  { id: "lead", stage: "lead", appliedOn: "2031-03-05" },
  { id: "undated", stage: "rejected", timeline: [move("2031-03-05", "applied", "rejected", { undated: true })] },
  { id: "binned", appliedOn: "2031-03-06", removed: { at: "2031-04-01T09:00:00.000Z" } },
  { id: "away", appliedOn: "2031-03-30", archived: { reason: "withdrew", at: "2031-04-01" } },
]);
const march = reportOf(document, { from: "2031-03-01", to: "2031-03-31" }, TODAY);

test("lists what was sent in the days, archived too, and what went on of earlier ones", () => {
  expect(march.sent.map(({ application, day, last }) => [application.id, day, last?.day])).toEqual([
    ["a", "2031-03-03", "2031-03-12"],
    ["away", "2031-03-30", undefined],
    ["b", "2031-03-31", "2031-04-02"],
  ]);
  expect(march.wentOn.map(({ application, day }) => [application.id, day])).toEqual([["old", "2031-03-20"]]);
  expect(march).toMatchObject({ answered: { part: 1, of: 3 }, interviewed: { part: 1, of: 3 }, offered: { part: 0, of: 3 }, undated: 1 });
});

test("counts by weeks from Monday, cut to the days that were asked for", () => {
  expect(march.unit).toBe("week");
  expect(march.periods.map(({ first, last, reached }) => [first, last, reached.applied, reached.interviewed, reached.rejected])).toEqual([
    ["2031-03-01", "2031-03-02", 0, 0, 0],
    ["2031-03-03", "2031-03-09", 1, 0, 0],
    ["2031-03-10", "2031-03-16", 0, 1, 0],
    ["2031-03-17", "2031-03-23", 0, 0, 1],
    ["2031-03-24", "2031-03-30", 1, 0, 0],
    ["2031-03-31", "2031-03-31", 1, 0, 0],
  ]);
});

test("without ends it runs from the first thing that happened until today; long ones are told by months", () => {
  expect(reportOf(document, { from: undefined, to: undefined }, TODAY)).toMatchObject({ from: "2031-01-10", to: TODAY, unit: "week" });
  const undated = documentWith([{ id: "undated", stage: "rejected", timeline: [move("2031-03-05", "applied", "rejected", { undated: true })] }]);
  expect(reportOf(undated, { from: undefined, to: undefined }, TODAY)).toMatchObject({ from: TODAY, undated: 1 });
  expect(reportOf(document, { from: "2030-01-15", to: undefined }, TODAY)).toMatchObject({ unit: "month" });
  expect(reportOf(documentWith([]), { from: undefined, to: undefined }, TODAY)).toMatchObject({ from: TODAY, to: TODAY, sent: [] });
  expect(reportOf(document, { from: "2031-05-01", to: undefined }, TODAY)).toMatchObject({ from: "2031-05-01", to: "2031-05-01", sent: [] });
});

test("a selection is reported alone", () => {
  expect(reportOf(document, { from: undefined, to: undefined }, TODAY, new Set(["b", "binned"])).sent.map(({ application }) => application.id)).toEqual(["b"]);
});

test("every day of a span lies in one period, and the periods count what the lists hold", () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2030-01-01", days));
  const record = fc.record({
    appliedOn: day,
    stage: fc.constantFrom(...STAGES),
    moves: fc.array(fc.tuple(day, fc.constantFrom(...COLUMNS)), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 8 }), day, day, (records, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const made = documentWith(
        records.map(({ appliedOn, stage, moves }, index) => ({
          id: `a${index}`,
          appliedOn,
          stage,
          timeline: moves.map(([at, column]) => move(at, "applied", column)),
        })),
      );
      const report = reportOf(made, { from, to }, TODAY);
      const spans = report.periods.map(({ first, last }) => daysBetween(first, last) + 1);
      expect(spans.every((days) => days > 0)).toBe(true);
      expect(spans.reduce((sum, days) => sum + days, 0)).toBe(daysBetween(from, to) + 1);
      expect(report.periods.reduce((sum, { reached }) => sum + reached.applied, 0)).toBe(report.sent.length);
    }),
    { numRuns: 300 },
  );
});
