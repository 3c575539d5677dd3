// Everything that happened, in its order, and nothing of what lies in the bin.
import { expect, test } from "vitest";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import { historyOf } from "./history.ts";
import { documentWith } from "./sample.test-source.ts";

const ALL = { from: undefined, to: undefined };
const removed = { at: "2031-06-01T09:00:00.000Z" };
const created = "2031-01-01T12:00:00.000Z";
const person = (id: string, more: Partial<Person> = {}): [string, Person] => [id, { id, name: `Person ${id}`, createdAt: created, ...more }];
const touch = (id: string, who: string, at: string, application?: string) =>
  [id, { id, person: who, at, channel: "met" as const, text: "Tea", ...(application ? { application } : {}) }] as const;

const document: Document = {
  ...documentWith(
    [
      {
        id: "a",
        appliedOn: "2031-01-05",
        createdAt: created,
        timeline: [
          { id: "m", kind: "move", at: "2031-02-01", from: "applied", to: "rejected" },
          { id: "r", kind: "round", at: "2031-01-20T10:00", name: "Talk", people: ["p", "gone"] },
          { id: "n", kind: "note", at: "2031-02-01", text: "Went home" },
        ],
      },
      { id: "binned", appliedOn: "2031-01-06", createdAt: created, removed },
    ],
    [
      { id: "s", application: "a", due: "2031-03-01", text: "Ask again" },
      { id: "sp", person: "p", due: "2031-03-02", text: "Write" },
    ],
  ),
  people: new Map([person("p"), person("gone", { removed })]),
  touchpoints: new Map([
    touch("t1", "p", "2031-02-10", "a"),
    touch("t2", "p", "2030-12-01"),
    touch("t3", "gone", "2031-02-11", "a"),
    touch("t4", "p", "2031-02-12", "binned"),
  ]),
  debriefs: new Map([["d", { id: "d", application: "a", wanted: ["Craft"], wentWell: [], workOn: [], people: ["p"], at: "2031-02-02" }]]),
};
const told = (span = ALL, only?: ReadonlySet<string>) => historyOf(document, span, only).map(({ day, line }) => `${day} ${line.id}`);

test("earliest first; of applications, of people alone, and of a debrief that is not finished", () => {
  expect(told()).toEqual([
    ...["2030-12-01 t2", "2031-01-01 a.added", "2031-01-05 a.applied", "2031-01-20 r", "2031-02-01 m", "2031-02-01 n"],
    ...["2031-02-02 d", "2031-02-10 t1", "2031-03-01 s", "2031-03-02 sp"],
  ]);
});

test("both ends of a span are in it, and a selection leaves people alone out", () => {
  expect(told({ from: "2031-01-20", to: "2031-02-02" })).toEqual(["2031-01-20 r", "2031-02-01 m", "2031-02-01 n", "2031-02-02 d"]);
  expect(told({ from: "2031-03-01", to: undefined }, new Set(["a"]))).toEqual(["2031-03-01 s"]);
  expect(told(ALL, new Set(["binned", "nobody"]))).toEqual([]);
});

test("names those who are still there", () => {
  const named = (id: string) =>
    historyOf(document, ALL)
      .find(({ line }) => line.id === id)
      ?.people.map(({ name }) => name);
  expect([named("r"), named("t1"), named("sp"), named("d"), named("n")]).toEqual([["Person p"], ["Person p"], ["Person p"], ["Person p"], []]);
});
