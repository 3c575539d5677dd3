// Debriefs with their rejections, and the rejections that have none.
import { describe, expect, test } from "vitest";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import { filterLessons, type LessonFilter, lessonsOf, sourcesOf, untoldOf } from "./lessons.ts";
import { documentWith } from "./sample.test-source.ts";

const move = (id: string, at: string, from: "applied" | "interviewed" | "rejected" | "reconnected", to: "interviewed" | "rejected" | "reconnected") => ({
  id,
  kind: "move" as const,
  at,
  from,
  to,
});
const debriefs = (...list: (Partial<Debrief> & { id: string; application: string })[]): Pick<Document, "debriefs"> => ({
  debriefs: new Map(list.map((fields) => [fields.id, { wanted: [], wentWell: [], workOn: [], people: [], at: "2026-02-01", ...fields }])),
});
const document: Document = {
  ...documentWith([
    {
      id: "twice",
      role: "Glass  Sculptor",
      stage: "rejected",
      source: "Referral",
      timeline: [
        move("m1", "2025-06-01", "applied", "rejected"),
        move("m2", "2026-01-01", "rejected", "reconnected"),
        move("m3", "2026-03-01", "reconnected", "interviewed"),
        move("m4", "2026-04-01", "interviewed", "rejected"),
      ],
    },
    {
      id: "imported",
      stage: "rejected",
      role: "Potter",
      appliedOn: "2025-07-01",
      source: "Fair",
      timeline: [{ id: "n", kind: "note", at: "2025-07-02", text: "Kind people." }],
    },
    {
      id: "round",
      stage: "rejected",
      role: "Stone carver",
      timeline: [{ id: "r", kind: "round", at: "2025-05-20T10:00", name: "Visit", went: "Warm." }],
    },
    { id: "later", stage: "rejected", timeline: [move("m", "2025-08-01", "applied", "rejected")] },
    { id: "waiting", stage: "applied" },
    { id: "binned", stage: "rejected", removed: { at: "2026-01-01T10:00:00.000Z" }, timeline: [move("m", "2026-01-01", "applied", "rejected")] },
  ]),
  ...debriefs(
    { id: "first", application: "twice", move: "m1", wanted: ["Patience"], finishedAt: "2025-06-01T10:00:00.000Z" },
    { id: "second", application: "twice", move: "m4", theirWords: "Not yet.", finishedAt: "2026-04-01T10:00:00.000Z" },
    { id: "begun", application: "later", move: "m" },
    { id: "loose", application: "round", workOn: ["CNC"], at: "2025-05-26" },
    { id: "gone", application: "binned", move: "m", wanted: ["Craft"] },
    { id: "nowhere", application: "nobody", wanted: ["Craft"] },
  ),
};

test("every debrief that says something is there with its own rejection, the latest first; the bin is left out", () => {
  expect(lessonsOf(document).map(({ debrief, day, dated, reached }) => [debrief.id, day, dated, reached])).toEqual([
    ["second", "2026-04-01", true, "interviewed"],
    ["first", "2025-06-01", true, "applied"],
    ["loose", "2025-05-26", false, "interviewed"],
  ]);
});

test("rejections without one are kept apart, with what was written on them and what was begun", () => {
  expect(untoldOf(document).map(({ application, day, dated, begun }) => [application.id, day, dated, begun?.id])).toEqual([
    ["later", "2025-08-01", true, "begun"],
    ["imported", "2025-07-01", false, undefined],
  ]);
  expect(untoldOf(document)[1]?.words).toEqual([{ id: "n", day: "2025-07-02", text: "Kind people." }]);
});

test("a finished debrief that says nothing leaves its rejection untold", () => {
  const empty = { ...document, ...debriefs({ id: "empty", application: "later", move: "m", finishedAt: "2025-08-01T10:00:00.000Z" }) };
  expect(untoldOf(empty).find(({ application }) => application.id === "later")).not.toHaveProperty("begun");
  expect(lessonsOf(empty)).toEqual([]);
});

describe("a filter", () => {
  const ids = (filter: LessonFilter) => filterLessons(lessonsOf(document), filter, "2026-04-10").map(({ debrief }) => debrief.id);
  test("narrows by words of the role, source, time and how far it had come, and by all at once", () => {
    expect(ids({})).toEqual(["second", "first", "loose"]);
    expect(ids({ role: "sculptor GLASS" })).toEqual(["second", "first"]);
    expect(ids({ role: "  " })).toHaveLength(3);
    expect(ids({ source: "Referral" })).toEqual(["second", "first"]);
    expect(ids({ within: 30 })).toEqual(["second"]);
    expect(ids({ reached: "interviewed" })).toEqual(["second", "loose"]);
    expect(ids({ reached: "applied", source: "Referral", role: "glass", within: 365 })).toEqual(["first"]);
  });
  test("offers the sources there are", () => expect(sourcesOf([...lessonsOf(document), ...untoldOf(document)])).toEqual(["Fair", "Referral"]));
});
