// What is offered when nothing is due.
import { expect, test } from "vitest";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import { dayOfferOf } from "./day-offer.ts";
import { documentWith } from "./sample.test-source.ts";

const TODAY = "2026-03-10";

function rejected(id: string, at: string) {
  return { id, stage: "rejected" as const, timeline: [{ id: `${id}-no`, kind: "move" as const, at, from: "applied" as const, to: "rejected" as const }] };
}

function knowing(document: Document, people: readonly (Partial<Person> & { id: string })[], contacts: readonly (readonly [string, string])[]): Document {
  return {
    ...document,
    people: new Map(people.map((fields) => [fields.id, { name: "Ines Albrecht", createdAt: "2025-01-01T09:00:00.000Z", ...fields }])),
    touchpoints: new Map(contacts.map(([person, at], index) => [`t${index}`, { id: `t${index}`, person, at, channel: "met", text: "Talked" }])),
  };
}

const often = (person: string) => ["2025-06-01", "2025-07-01", "2025-09-01"].map((at) => [person, at] as const);

test("somebody known who is cooling comes first, but nobody who is let rest", () => {
  const document = knowing(
    documentWith([rejected("no", "2026-03-01")]),
    [{ id: "left", cadence: { never: true } }, { id: "rests", snoozedUntil: "2026-04-01" }, { id: "once" }, { id: "known" }],
    [...often("left"), ...often("rests"), ["once", "2025-12-01"], ["known", "2025-08-01"], ["known", "2025-10-01"]],
  );
  expect(dayOfferOf(document, TODAY)).toMatchObject({ kind: "person", known: { person: { id: "known" }, lastTouch: "2025-10-01" } });
});

test("then the latest fresh rejection without a debrief", () => {
  const document = documentWith([
    rejected("older", "2026-03-01"),
    rejected("latest", "2026-03-05"),
    rejected("written", "2026-03-08"),
    rejected("long-ago", "2025-03-01"),
  ]);
  const debrief = { id: "d", application: "written", move: "written-no", wanted: [], wentWell: [], workOn: [], people: [], at: "2026-03-08" };
  const offer = dayOfferOf({ ...document, debriefs: new Map([["d", debrief]]) }, TODAY);
  expect(offer).toMatchObject({ kind: "debrief", application: { id: "latest" } });
});

test("else the board", () => {
  expect(dayOfferOf(documentWith([rejected("long-ago", "2025-03-01")]), TODAY)).toEqual({ kind: "board" });
});
