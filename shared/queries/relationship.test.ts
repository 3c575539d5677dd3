// A relationship reads as one story over all applications.
import { expect, test } from "vitest";
import { documentWithPeople } from "./known-people.test-source.ts";
import { storyOf } from "./relationship.ts";

const move = (id: string, at: string, from: string, to: string, grewFrom?: object[]) =>
  ({ id, kind: "move", at, from, to, ...(grewFrom ? { grewFrom } : {}) }) as never;
const fromIlse = { kind: "person", id: "Ilse" };

test("contacts, rounds, debriefs, applications and what grew from them stand together, the latest first", () => {
  const document = documentWithPeople({
    people: [{ id: "Ilse", grewFrom: [{ kind: "application", id: "first", move: "m1" }] }, { id: "Tom" }],
    applications: [
      {
        id: "first",
        appliedOn: "2025-01-10",
        people: ["Ilse"],
        timeline: [
          { id: "r1", kind: "round", at: "2025-02-03T14:00", name: "Talk", people: ["Ilse", "Tom"] },
          move("m1", "2025-02-20T08:00:00.000Z", "applied", "rejected"),
          move("m2", "2026-03-01T08:00:00.000Z", "rejected", "reconnected", [fromIlse]),
          move("m3", "2026-04-01T08:00:00.000Z", "reconnected", "offered", [{ kind: "person", id: "Tom" }]),
        ],
      },
      { id: "second", appliedOn: "2026-02-01", people: ["Ilse"], grewFrom: [fromIlse] as never, timeline: [] },
      { id: "third", createdAt: "2025-06-01T12:00:00.000Z", timeline: [] },
      { id: "gone", appliedOn: "2025-05-05", removed: { at: "2025-06-01T10:00:00.000Z" }, people: ["Ilse"], grewFrom: [fromIlse] as never, timeline: [] },
    ],
    touchpoints: [
      { id: "t1", person: "Ilse", at: "2025-07-01", application: "third" },
      { id: "t2", person: "Ilse", at: "2026-03-01", application: "gone" },
      { id: "t3", person: "Tom", at: "2026-03-01" },
    ],
    debriefs: [
      { id: "d1", application: "first", at: "2025-02-20", people: ["Ilse"] },
      { id: "d2", application: "first", at: "2025-02-21", people: ["Tom"] },
    ],
  });
  const told = storyOf(document, "Ilse", "2026-06-01").map((line) => [line.kind, line.id, line.application?.id]);
  expect(told).toEqual([
    ["grown", "m2", "first"],
    ["touchpoint", "t2", undefined],
    ["grown", "second", "second"],
    ["touchpoint", "t1", "third"],
    ["application", "third", "third"],
    ["debrief", "d1", "first"],
    ["round", "r1", "first"],
    ["application", "first", "first"],
  ]);
  expect(storyOf(document, "Ilse", "2026-06-01").find(({ id }) => id === "first")).toMatchObject({ met: true });
  expect(storyOf(document, "nobody", "2026-06-01")).toEqual([]);
});

test("what was written of one day stands in the order in which it was written, the latest on top", () => {
  const ids = ["m", "c", "x", "a", "k"];
  const document = documentWithPeople({
    people: [{ id: "Ilse" }],
    applications: [],
    touchpoints: ids.map((id) => ({ id, person: "Ilse", at: "2026-03-01" })),
    debriefs: [],
  });
  expect(storyOf(document, "Ilse", "2026-06-01").map(({ id }) => id)).toEqual(ids.toReversed());
});
