// Debriefs counted: every number is the length of a list, and nothing is said that few debriefs cannot carry.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/model/calendar.ts";
import { ENDINGS } from "#shared/model/ending.ts";
import { foldPoint } from "./fold-point.ts";
import { summaryOf } from "./lesson-summary.ts";
import type { Lesson } from "./lessons.ts";

const TODAY = "2026-11-23";
function lesson(id: string, day: string, fields: Partial<Lesson["debrief"]> = {}): Lesson {
  const application = {
    id,
    company: "Halm",
    role: "Potter",
    tags: [],
    stage: "rejected" as const,
    rank: "a0",
    createdAt: `${day}T09:00:00.000Z`,
    timeline: [],
  };
  return {
    application,
    day,
    dated: true,
    reached: "applied",
    debrief: { id: `d${id}`, application: id, wanted: [], wentWell: [], workOn: [], people: [], at: day, ...fields },
  };
}
/** So many lessons, a month apart, the latest first; `of` gives the fields of the one that is so many months old. */
const months = (count: number, of: (age: number) => Partial<Lesson["debrief"]>) =>
  Array.from({ length: count }, (_, age) => lesson(String(age), addDays(TODAY, -30 * age), of(age)));

describe("a point", () => {
  test("is one whatever its case, spaces and full stop, in the spelling used most, and named once a debrief", () => {
    const { wanted } = summaryOf(
      [
        lesson("a", "2026-11-01", { wanted: ["cnc  milling", "CNC milling."] }),
        lesson("b", "2026-10-01", { wanted: ["CNC milling"] }),
        lesson("c", "2026-09-01", { wanted: ["CNC milling", "Patience"] }),
      ],
      TODAY,
    );
    expect(wanted.map(({ text, lessons }) => [text, lessons.map(({ application }) => application.id)])).toEqual([
      ["CNC milling", ["a", "b", "c"]],
      ["Patience", ["c"]],
    ]);
  });
});

const written = () => ({ theirWords: "Not yet." });

describe("what to work on", () => {
  const latelyOf = (lessons: readonly Lesson[]) => summaryOf(lessons, TODAY).workOn[0]?.lately;
  test("is said to be named less where the later half names it less, with both numbers", () => {
    const lately = latelyOf(months(16, (age) => ({ wanted: ["CNC milling"], workOn: age === 0 || (age > 8 && age < 14) ? ["Speak up"] : [] })));
    expect(lately).toMatchObject({ laterOf: 8, earlierOf: 8, trend: "less" });
    expect([lately?.later.length, lately?.earlier.length]).toEqual([1, 5]);
  });
  test("is said to be named more, or not told apart where one naming makes the difference", () => {
    expect(latelyOf(months(11, (age) => ({ wanted: ["CNC milling"], workOn: age < 4 ? ["Speak up"] : [] })))).toMatchObject({
      laterOf: 5,
      earlierOf: 6,
      trend: "more",
    });
    expect(latelyOf(months(12, (age) => ({ wentWell: ["CNC milling"], workOn: age < 2 || age === 8 ? ["Speak up"] : [] })))).toMatchObject({ trend: "same" });
  });
  test("is left alone with fewer than ten debriefs or three namings", () => {
    expect(latelyOf(months(9, () => ({ workOn: ["Speak up"] })))).toBeUndefined();
    expect(latelyOf(months(30, (age) => ({ theirWords: "Not yet.", workOn: age > 27 ? ["Speak up"] : [] })))).toBeUndefined();
    expect(summaryOf(months(9, written), TODAY).enough).toBe(false);
    expect(summaryOf(months(10, written), TODAY).enough).toBe(true);
  });
  test("is not said to be named less because the latest debriefs were settled without a word", () => {
    const settled = { ended: "noReply" as const };
    const summary = summaryOf(
      months(20, (age) => (age < 10 ? settled : { workOn: ["Costs"], ...settled })),
      TODAY,
    );
    expect(summary.workOn[0]?.lately).toMatchObject({ laterOf: 5, earlierOf: 5, trend: "same" });
    expect([summary.lessons.length, summary.written.length, summary.ended[0]?.lessons.length]).toEqual([20, 10, 20]);
  });
  test("is not counted where one debrief is written and nine are only settled", () => {
    const summary = summaryOf(
      months(10, (age) => (age === 4 ? { workOn: ["Costs"] } : { ended: "noReply" })),
      TODAY,
    );
    expect([summary.lessons.length, summary.written.length, summary.enough]).toEqual([10, 1, false]);
  });
});

describe("time", () => {
  const periodsOf = (first: string) =>
    summaryOf([lesson("b", TODAY, written()), lesson("a", first, written())], TODAY).periods.map(({ from, months }) => `${from} ${months}`);
  test("is told in quarters, then half-years, then years, without a gap up to today", () => {
    expect(periodsOf("2026-02-28")).toEqual(["2026-01-01 3", "2026-04-01 3", "2026-07-01 3", "2026-10-01 3"]);
    expect(periodsOf("2024-08-01")).toEqual(["2024-07-01 6", "2025-01-01 6", "2025-07-01 6", "2026-01-01 6", "2026-07-01 6"]);
    expect(periodsOf("2020-03-01").at(0)).toBe("2020-01-01 12");
    expect(summaryOf([], TODAY).periods).toEqual([]);
  });
});

const point = fc.constantFrom("CNC milling", "cnc milling", " CNC  milling ", "Patience", "patience.", "Portfolio", " ", "第一");
const points = fc.array(point, { maxLength: 4 });
const lessons = fc
  .array(
    fc.record({
      age: fc.integer({ min: -40, max: 3_000 }),
      wanted: points,
      wentWell: points,
      workOn: points,
      theirWords: fc.constantFrom(undefined, "Not yet."),
      ended: fc.constantFrom(undefined, ...ENDINGS),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.sort((one, other) => one.age - other.age).map(({ age, ...fields }, index) => lesson(String(index), addDays(TODAY, -age), fields)));

test("every number is the length of the list it opens, and every list holds what it says", () => {
  fc.assert(
    fc.property(lessons, (all) => {
      const summary = summaryOf(all, TODAY);
      expect(summary.lessons).toEqual(all);
      const written = all.filter(({ debrief: { wanted, wentWell, workOn, theirWords } }) => [...wanted, ...wentWell, ...workOn].length > 0 || theirWords);
      expect(summary.written).toEqual(written);
      expect(summary.periods.flatMap((period) => period.lessons).length).toBe(written.length);
      for (const { from, lessons: those } of summary.periods) for (const { day } of those) expect(day >= from).toBe(true);
      for (const list of ["wanted", "wentWell", "workOn"] as const) {
        const keys = new Set(all.flatMap(({ debrief }) => debrief[list].map(foldPoint)).filter(Boolean));
        expect(new Set(summary[list].map(({ key }) => key))).toEqual(keys);
        for (const named of summary[list]) {
          const those = all.filter(({ debrief }) => debrief[list].some((text) => foldPoint(text) === named.key));
          expect(named.lessons).toEqual(those);
          expect(named.periods.length).toBe(summary.periods.length);
          named.periods.forEach((part, at) => {
            expect(part).toEqual((summary.periods[at]?.lessons ?? []).filter((one) => those.includes(one)));
          });
          const times = all.flatMap(({ debrief }) => debrief[list].map((text) => text.trim())).filter((text) => foldPoint(text) === named.key);
          const timesOf = (text: string) => times.filter((other) => other === text).length;
          expect(Math.max(...times.map(timesOf))).toBe(timesOf(named.text));
        }
      }
      for (const { lately, lessons: those } of summary.workOn) {
        expect(lately !== undefined).toBe(written.length >= 10 && those.length >= 3);
        if (!lately) continue;
        expect([...lately.later, ...lately.earlier]).toEqual(those);
        expect(lately.laterOf + lately.earlierOf).toBe(written.length);
        expect(lately.earlierOf - lately.laterOf).toBeLessThanOrEqual(1);
      }
      expect(summary.words).toEqual(all.filter(({ debrief }) => debrief.theirWords));
      for (const { ending, lessons: those } of summary.ended) expect(those).toEqual(all.filter(({ debrief }) => debrief.ended === ending));
      expect(summary.ended.flatMap((one) => one.lessons).length).toBe(all.filter(({ debrief }) => debrief.ended).length);
    }),
    { numRuns: 500 },
  );
});
