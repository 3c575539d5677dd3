// Rejections and the words they left.
import { expect, test } from "vitest";
import { filterLessons, lessonsOf, sourcesOf } from "./lessons.ts";
import { documentWith } from "./sample.test-source.ts";

const move = (id: string, at: string, from: "applied" | "rejected", to: "rejected" | "reconnected") => ({ id, kind: "move" as const, at, from, to });
const document = documentWith([
  {
    id: "grown",
    stage: "reconnected",
    source: "Referral",
    timeline: [
      { id: "n", kind: "note", at: "2025-06-02", text: "They wanted glass, I showed stone." },
      { id: "r", kind: "round", at: "2025-05-20T10:00", name: "Visit", went: "Warm. Too short." },
      { id: "silent", kind: "round", at: "2025-05-21", name: "Call" },
      move("m1", "2025-06-01", "applied", "rejected"),
      move("m2", "2026-01-01", "rejected", "reconnected"),
    ],
  },
  { id: "imported", stage: "rejected", appliedOn: "2025-07-01", source: "Fair" },
  { id: "waiting", stage: "applied" },
  { id: "deleted", stage: "rejected", removed: { at: "2026-01-01T10:00:00.000Z" } },
]);

test("every rejection is there, the latest first, also one that grew on; with its words in order", () => {
  const lessons = lessonsOf(document);
  expect(lessons.map(({ application, day, dated }) => [application.id, day, dated])).toEqual([
    ["imported", "2025-07-01", false],
    ["grown", "2025-06-01", true],
  ]);
  expect(lessons[1]?.words).toEqual([
    { id: "r", day: "2025-05-20", text: "Warm. Too short.", round: "Visit" },
    { id: "n", day: "2025-06-02", text: "They wanted glass, I showed stone." },
  ]);
});

test("they can be narrowed by source and by time", () => {
  const lessons = lessonsOf(document);
  const ids = (filter: Parameters<typeof filterLessons>[1]) => filterLessons(lessons, filter, "2025-07-10").map(({ application: { id } }) => id);
  expect(sourcesOf(lessons)).toEqual(["Fair", "Referral"]);
  expect(ids({})).toEqual(["imported", "grown"]);
  expect(ids({ source: "Referral" })).toEqual(["grown"]);
  expect(ids({ within: 30 })).toEqual(["imported"]);
});
