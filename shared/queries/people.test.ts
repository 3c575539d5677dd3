// Who is due when, who belongs where, and in which order people stand.
import { describe, expect, test } from "vitest";
import { documentWithPeople } from "./known-people.test-source.ts";
import { peopleList } from "./people.ts";

const TODAY = "2026-06-10";
const round = (id: string, at: string, people: string[]) => ({ id, kind: "round" as const, at, name: "Talk", people });
const removed = { at: "2026-06-01T10:00:00.000Z" };

describe("when to be in touch again", () => {
  const nextOf = (person: object, touchpoints: string[] = [], rounds: string[] = []) => {
    const document = documentWithPeople({
      people: [{ id: "Ilse", ...person }],
      touchpoints: touchpoints.map((at) => ({ id: `t ${at}`, person: "Ilse", at })),
      applications: [{ id: "a", timeline: rounds.map((at) => round(`r ${at}`, at, ["Ilse"])) }],
    });
    return peopleList(document, TODAY)[0]?.nextTouch;
  };

  test.each([
    ["months after the last touchpoint", { cadence: { every: 3 } }, ["2026-02-28", "2026-04-30"], [], "2026-07-30"],
    ["months after the last round, if that was later", { cadence: { every: 1 } }, ["2026-02-28"], ["2026-05-31T10:00"], "2026-06-30"],
    ["a round ahead was no touch yet", { cadence: { every: 1 } }, ["2026-05-02"], ["2026-06-10T09:00"], "2026-06-02"],
    ["months after they were added, where there was no touch", { cadence: { every: 6 }, createdAt: "2026-01-31T12:00:00.000Z" }, [], [], "2026-07-31"],
    ["on the day that was chosen", { cadence: { on: "2026-09-01" } }, ["2026-06-01"], [], "2026-09-01"],
    ["no more, when there was a touch on that day", { cadence: { on: "2026-05-01" } }, ["2026-05-01"], [], undefined],
    ["never", { cadence: { never: true } }, ["2020-01-01"], [], undefined],
    ["not decided on", {}, ["2020-01-01"], [], undefined],
    ["not before a snooze is over", { cadence: { every: 1 }, snoozedUntil: "2026-08-01" }, ["2026-01-01"], [], "2026-08-01"],
    ["a snooze that is shorter changes nothing", { cadence: { every: 1 }, snoozedUntil: "2026-06-12" }, ["2026-06-01"], [], "2026-07-01"],
  ])("%s", (_, person, touchpoints, rounds, expected) => {
    expect(nextOf(person, touchpoints, rounds)).toBe(expected);
  });
});

test("who is overdue comes first, then the nearest due, then the others, the latest touch first; the bin is left out", () => {
  const document = documentWithPeople({
    people: [
      { id: "resting" },
      { id: "lately" },
      { id: "new" },
      { id: "due soon", cadence: { on: "2026-06-12" } },
      { id: "due late", cadence: { on: "2027-01-01" } },
      { id: "overdue", cadence: { every: 1 } },
      { id: "gone", removed, cadence: { every: 1 } },
    ],
    touchpoints: [
      { id: "t1", person: "resting", at: "2024-01-01" },
      { id: "t2", person: "lately", at: "2026-06-01" },
      { id: "t3", person: "overdue", at: "2026-03-01" },
    ],
  });
  expect(peopleList(document, TODAY).map(({ person: { id } }) => id)).toEqual(["overdue", "due soon", "due late", "lately", "resting", "new"]);
});

test("a person belongs to the applications that name them, in which they were met, or of which was spoken; not to those in the bin", () => {
  const document = documentWithPeople({
    people: [{ id: "Ilse" }],
    applications: [
      { id: "named", people: ["Ilse"], timeline: [round("r0", "2026-07-01T09:00", ["Ilse"])] },
      { id: "met", timeline: [round("r1", "2026-02-01", ["Ilse"]), round("r2", "2026-06-20", ["Ilse"])] },
      { id: "spoken of" },
      { id: "another" },
      { id: "gone", people: ["Ilse"], removed, timeline: [round("r3", "2026-06-11", ["Ilse"])] },
    ],
    touchpoints: [
      { id: "t1", person: "Ilse", at: "2026-03-01", application: "spoken of" },
      { id: "t2", person: "Ilse", at: "2026-04-01", application: "gone" },
      { id: "t3", person: "Ilse", at: "2026-05-01", application: "met" },
    ],
  });
  const [ilse] = peopleList(document, TODAY);
  expect(ilse?.applications.map(({ id }) => id).sort()).toEqual(["met", "named", "spoken of"]);
  expect(ilse?.touchpoints.map(({ id }) => id)).toEqual(["t3", "t2", "t1"]);
  expect(ilse).toMatchObject({ touches: 4, lastTouch: "2026-05-01", nextRound: "2026-06-20", warmth: "warm" });
});
