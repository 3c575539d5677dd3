// Names are found in what people write of their rounds, and proposed until they are kept.
import { describe, expect, test } from "vitest";
import { documentWithPeople } from "./known-people.test-source.ts";
import { peopleNamed, peopleToKeep } from "./names-in-rounds.ts";

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

test("who was kept from a round is not proposed again under the name it tells, renamed, merged or in the bin", () => {
  const named = (people: { id: string; name: string; removed?: { at: string } }[], met: string, ...ids: string[]) =>
    peopleToKeep(
      documentWithPeople({
        people,
        applications: [{ id: "a", timeline: [{ id: "r", kind: "round", at: "2026-01-05", name: "Talk", with: met, people: ids }] }],
      }),
    ).map(({ name }) => name);
  const renamed = { id: "i", name: "Ida Sund" };
  expect(named([renamed], "Ida", "i")).toEqual([]);
  expect(named([{ id: "i", name: "Mrs Sund" }], "Ida", "i")).toEqual([]);
  expect(named([{ ...renamed, removed: { at: "2026-01-01T10:00:00.000Z" } }], "Ida", "i")).toEqual([]);
  // The others of the round stay to be kept.
  expect(named([renamed], "Ida and Tom Aird", "i")).toEqual(["Tom Aird"]);
  expect(named([renamed, { id: "t", name: "Thomas" }], "Ida and Tom Aird", "i", "t")).toEqual([]);
});

test("names of several applications are one; those who are people already, and those of the bin, are not proposed", () => {
  const round = (id: string, at: string, met: string) => ({ id, kind: "round" as const, at, name: "Talk", with: met });
  const named = peopleToKeep(
    documentWithPeople({
      people: [{ id: "p", name: "Tom Aird" }],
      applications: [
        { id: "a", timeline: [round("r1", "2025-02-01", "Ana Sá (owner)"), round("r2", "2025-03-01", "tom aird")] },
        { id: "b", timeline: [round("r3", "2026-01-05T10:00", "ana sa and Mia Fell")] },
        { id: "c", timeline: [round("r4", "2026-08-01", "Noor Haan")] },
        { id: "gone", removed: { at: "2026-01-01T10:00:00.000Z" }, timeline: [round("r5", "2026-01-01", "Nobody")] },
      ],
    }),
  );
  expect(named.map(({ name, title, rounds }) => [name, title, rounds.map(({ round: { id } }) => id)])).toEqual([
    ["Noor Haan", undefined, ["r4"]],
    ["Ana Sá", "owner", ["r3", "r1"]],
    ["Mia Fell", undefined, ["r3"]],
  ]);
});
