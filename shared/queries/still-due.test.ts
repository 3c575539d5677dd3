// When something that arrived has been answered, by whatever way.
import { expect, test } from "vitest";
import { roundArrivalId } from "#shared/model/arrival-id.ts";
import type { ArrivedThing } from "#shared/model/arrived.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import { documentWith } from "./sample.test-source.ts";
import { isStillDue } from "./still-due.ts";

const TODAY = "2026-03-10";
const reminder = { id: "s", application: "a", due: "2026-03-10T09:00", text: "Write to them" };
const ines: Person = { id: "p", name: "Ines Albrecht", createdAt: "2026-01-01T09:00:00.000Z", cadence: { on: TODAY } };
const roundId = roundArrivalId("a", "r");
const document: Document = {
  ...documentWith([{ id: "a", timeline: [{ id: "r", kind: "round", at: "2026-03-10T14:00", name: "Interview" }] }], [reminder]),
  people: new Map([["p", ines]]),
  arrivals: new Map([[roundId, { id: roundId, of: "round", due: "2026-03-10T14:00", lead: 60, at: "2026-03-10T12:00:00.000Z" }]]),
};
const ofReminder: ArrivedThing = { id: "s", of: "reminder", due: "2026-03-10T09:00", application: "a" };
const ofRound: ArrivedThing = { id: roundId, of: "round", due: "2026-03-10T14:00", application: "a", round: "r", lead: 60 };
const ofPerson: ArrivedThing = { id: "p", of: "person", due: TODAY, person: "p" };
const open = (changed: Partial<Document>) => [ofReminder, ofRound, ofPerson].filter((thing) => isStillDue(thing, { ...document, ...changed }, TODAY));

test("what nobody has answered is still due", () => {
  expect(open({})).toEqual([ofReminder, ofRound, ofPerson]);
});

test("a reminder is not when it is done, gone, or due another time", () => {
  for (const changed of [undefined, { ...reminder, done: { at: "2026-03-10T08:10:00.000Z" } }, { ...reminder, due: "2026-03-11T09:00" }]) {
    expect(open({ reminders: new Map(changed ? [["s", changed]] : []) })).toEqual([ofRound, ofPerson]);
  }
});

test("an interview is not when the person is done with it, when it is put off, or when it was moved", () => {
  const arrival = document.arrivals.get(roundId);
  for (const more of [{ done: { at: "2026-03-10T12:01:00.000Z" } }, { until: "2026-03-10T13:10" }]) {
    expect(open({ arrivals: new Map(arrival && [[roundId, { ...arrival, ...more }]]) })).toEqual([ofReminder, ofPerson]);
  }
  const moved = documentWith([{ id: "a", timeline: [{ id: "r", kind: "round", at: "2026-03-12T14:00", name: "Interview" }] }]);
  expect(open({ applications: moved.applications })).toEqual([ofReminder, ofPerson]);
});

test("nothing of an application that was put away is still due", () => {
  const away = documentWith([{ id: "a", archived: { reason: "closed", at: TODAY } }]);
  expect(open({ applications: away.applications })).toEqual([ofPerson]);
});

test("somebody is not after a touchpoint, while they rest, and without a cadence", () => {
  const touchpoint = { id: "t", person: "p", at: TODAY, channel: "email", text: "Wrote" } as const;
  expect(open({ touchpoints: new Map([["t", touchpoint]]) })).toEqual([ofReminder, ofRound]);
  for (const changed of [{ snoozedUntil: "2026-03-11" }, { cadence: { never: true } as const }]) {
    expect(open({ people: new Map([["p", { ...ines, ...changed }]]) })).toEqual([ofReminder, ofRound]);
  }
});
