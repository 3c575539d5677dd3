// Names are found in what people write, and gathered over applications.
import { describe, expect, test } from "vitest";
import { peopleMet, peopleNamed } from "./people.ts";
import { documentWith } from "./sample.test-source.ts";

describe("names in a round", () => {
  test.each([
    ["Ilse Brandt", [{ name: "Ilse Brandt" }]],
    ["Ilse Brandt, Tom Aird and Ana Sá", [{ name: "Ilse Brandt" }, { name: "Tom Aird" }, { name: "Ana Sá" }]],
    ["Ilse Brandt, Head of Design", [{ name: "Ilse Brandt", detail: "Head of Design" }]],
    ["Tom (CTO, and founder) & Ana", [{ name: "Tom", detail: "CTO founder" }, { name: "Ana" }]],
    ["Alexandra Sandberg", [{ name: "Alexandra Sandberg" }]],
    ["Recruiter", [{ name: "Recruiter" }]],
    [" , and ", []],
  ])("%j", (text, expected) => {
    expect(peopleNamed(text)).toEqual(expected);
  });
});

test("one person is met over several applications; who is to be met comes first, then who was met last", () => {
  const round = (id: string, at: string, met: string) => ({ id, kind: "round" as const, at, name: "Talk", with: met });
  const people = peopleMet(
    documentWith([
      { id: "a", timeline: [round("r1", "2025-02-01", "Ana Sá"), round("r2", "2025-03-01", "Tom Aird")] },
      { id: "b", timeline: [round("r3", "2026-01-05T10:00", "ana sa and Mia Fell")] },
      { id: "c", timeline: [round("r4", "2026-08-01", "Noor Haan"), round("r6", "2026-02-01T16:00", "Tom Aird")] },
      { id: "gone", removed: { at: "2026-01-01T10:00:00.000Z" }, timeline: [round("r5", "2026-01-01", "Nobody")] },
    ]),
    "2026-02-01",
  );
  expect(people.map(({ name, next, lastMet, meetings }) => [name, next, lastMet, meetings.map(({ round: { id } }) => id)])).toEqual([
    ["Tom Aird", "2026-02-01T16:00", "2025-03-01", ["r6", "r2"]],
    ["Noor Haan", "2026-08-01", undefined, ["r4"]],
    ["Ana Sá", undefined, "2026-01-05", ["r3", "r1"]],
    ["Mia Fell", undefined, "2026-01-05", ["r3"]],
  ]);
});
