// A part of a document is a document of its own: sound, and nothing in it of what was not chosen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import { recordsOf, stepOf } from "#shared/model/ancestry.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import type { Origin } from "#shared/model/origin.ts";
import { selectionOf } from "./selection.ts";

const story = fc.array(arbitraryIntent, { minLength: 30, maxLength: 120 }).map((intents) =>
  intents.reduce((document: Document, intent, index) => {
    const applied = apply(document, { id: `e${index}`, at: "2026-11-23T09:00:00.000Z", today: "2026-11-23", intent });
    return "refused" in applied ? document : applied.document;
  }, emptyDocument()),
);

test("it is sound, holds what was chosen and names nothing that is not in it", () => {
  fc.assert(
    fc.property(story, fc.subarray(["a", "b", "c", "d", "e", "f", "g"]), (document, ids) => {
      const only = new Set(ids);
      const part = selectionOf(document, only);
      expect(brokenInvariants(part)).toEqual([]);
      expect([...part.applications.keys()]).toEqual(
        [...document.applications.values()].filter(({ id, removed }) => only.has(id) && !removed).map(({ id }) => id),
      );
      const records = recordsOf(part);
      const origins = [...part.applications.values(), ...part.people.values(), ...[...part.applications.values()].flatMap(({ timeline }) => timeline)];
      const named = origins.flatMap((record) => (record as { grewFrom?: Origin[] }).grewFrom ?? []);
      for (const origin of named) if (stepOf(origin, recordsOf(document))) expect(stepOf(origin, records)).toBeDefined();
      for (const { application } of part.debriefs.values()) expect(only.has(application)).toBe(true);
      for (const { application, person } of part.reminders.values()) expect(only.has(application ?? "") || part.people.has(person ?? "")).toBe(true);
      for (const { person } of part.touchpoints.values()) expect(part.people.has(person)).toBe(true);
      // Chosen again it is the same.
      expect(selectionOf(part, only)).toEqual(part);
    }),
    { numRuns: 500 },
  );
});

test("people come with what happened between you and them, but not with what it says of others", () => {
  const at = "2031-01-01T09:00:00.000Z";
  const card = (id: string, more: object = {}) => ({
    id,
    company: id,
    role: "",
    tags: [],
    stage: "applied" as const,
    rank: "a0",
    createdAt: at,
    timeline: [],
    ...more,
  });
  const touch = (id: string, application?: string) =>
    [id, { id, person: "p", at: "2031-01-02", channel: "met" as const, text: "Tea", ...(application ? { application } : {}) }] as const;
  const document: Document = {
    ...emptyDocument(),
    applications: new Map([
      ["a", card("a", { people: ["p"], grewFrom: [{ kind: "application", id: "b" }] })],
      ["b", card("b")],
    ]),
    people: new Map([
      ["p", { id: "p", name: "Ilse Quint", createdAt: at }],
      ["q", { id: "q", name: "Nobody of these", createdAt: at }],
    ]),
    touchpoints: new Map([touch("own", "a"), touch("alone"), touch("other", "b")]),
  };
  const part = selectionOf(document, new Set(["a"]));
  expect([...part.people.keys()]).toEqual(["p"]);
  expect([...part.touchpoints.keys()]).toEqual(["own", "alone"]);
  expect(part.applications.get("a")?.grewFrom).toEqual([]);
  expect(part.settings.size).toBe(0);
});
