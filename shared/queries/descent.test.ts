// Lineage by properties: what a step grew from and what grew from it are one graph read from both ends, without a circle.
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import { isMilestone, recordsOf, type Step, stepKey, stepOf } from "#shared/model/ancestry.ts";
import { circlesAmong } from "#shared/model/circles.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import type { Origin } from "#shared/model/origin.ts";
import { ancestorsOf, descendantsOf, stepsOf } from "./descent.ts";
import { lineageOf } from "./lineage.ts";
import { proposedOrigins } from "./proposed-origins.ts";

const DOCUMENTS = 1_000;

/** Does an intent on a day of October 2026; a refused one leaves the document as it is. */
function after(document: Document, intent: Intent, at: number): Document | "refused" {
  const today = `2026-10-${String(1 + (at % 28)).padStart(2, "0")}`;
  const applied = apply(document, { id: `e${at}`, at: `${today}T10:00:00.000Z`, today, intent });
  return "refused" in applied ? "refused" : applied.document;
}

/** Four applications that share two companies, with moves, people and lessons between them. */
const began = (
  [
    ...["a", "b", "c", "d"].map((id, at): Intent => ({ type: "application.add", id, stage: "applied", fields: { company: at < 2 ? "Fernhill" : "Halm" } })),
    { type: "application.move", ids: ["a", "b"], stage: "rejected", before: null },
    { type: "application.move", ids: ["a"], stage: "reconnected", before: null },
  ] as const
).reduce<Document>((document, intent, at) => {
  const next = after(document, intent, at);
  return next === "refused" ? document : next;
}, emptyDocument());

/** How many envelopes came before those at random, which name some of them. */
const EARLIER = 6;
const arbitraryDocument = fc.array(arbitraryIntent, { minLength: 5, maxLength: 40 }).map((intents) =>
  intents.reduce<Document>((document, intent, at) => {
    const next = after(document, intent, EARLIER + at);
    return next === "refused" ? document : next;
  }, began),
);

/** Records as somebody may have written them by hand: anything grows from anything, itself too, and some of it is gone. */
const key = fc.constantFrom("x", "y", "z", "gone");
const origins = fc.array(
  fc.record({ kind: fc.constantFrom("application" as const, "person" as const, "lesson" as const), id: key, move: fc.option(key, { nil: undefined }) }),
  {
    maxLength: 4,
  },
);
const stage = fc.constantFrom("rejected" as const, "reconnected" as const, "offered" as const, "applied" as const);
const move = fc.record({ id: key, kind: fc.constant("move" as const), at: fc.constant("2026-01-01"), from: stage, to: stage, grewFrom: origins });
const arbitraryByHand = fc
  .record({
    timelines: fc.array(fc.array(move, { maxLength: 5 }), { minLength: 3, maxLength: 3 }),
    grewFrom: fc.array(origins, { minLength: 6, maxLength: 6 }),
  })
  .map(({ timelines, grewFrom }): Document => {
    const ids = ["x", "y", "z"];
    const createdAt = "2026-01-01T09:00:00.000Z";
    const applications = ids.map(
      (id, at) =>
        ({
          id,
          company: "Fernhill",
          role: "",
          tags: [],
          stage: "applied",
          rank: "a0",
          createdAt,
          timeline: timelines[at] ?? [],
          grewFrom: grewFrom[at],
        }) as const,
    );
    const people = ids.map((id, at) => ({ id, name: "Ada Lind", createdAt, grewFrom: grewFrom[at + 3] }));
    const debriefs = ids.map((id, at) => ({
      id,
      application: ids[(at + 1) % 3] as string,
      move: "x",
      wanted: ["x"],
      wentWell: [],
      workOn: [],
      people: ids,
      at: "2026-01-02",
    }));
    return {
      ...emptyDocument(),
      applications: new Map(applications.map((one) => [one.id, one as never])),
      people: new Map(people.map((one) => [one.id, one as never])),
      debriefs: new Map(debriefs.map((one) => [one.id, one])),
    };
  });

const counts = { documents: 0, steps: 0, edges: 0, circular: 0, added: 0, circles: 0, proposals: 0 };

/** Each edge is found from both ends; returns how many there are. */
function readFromBothEnds(document: Document): number {
  const steps = [...stepsOf(document)];
  const above = new Map(steps.map((step) => [stepKey(step), new Set(ancestorsOf(document, step).map(stepKey))]));
  const below = new Map(steps.map((step) => [stepKey(step), new Set(descendantsOf(document, step).map(stepKey))]));
  let edges = 0;
  for (const one of above.keys()) {
    for (const other of above.keys()) {
      expect(below.get(other)?.has(one)).toBe(above.get(one)?.has(other));
      if (above.get(one)?.has(other)) edges += 1;
    }
  }
  counts.documents += 1;
  counts.steps += steps.length;
  counts.edges += edges;
  return edges;
}

/** What is told holds every step once, and each one after those that it grew from. */
function toldInOrder(document: Document, step: Step, isSound: boolean): void {
  const { grewFrom, ledTo } = lineageOf(document, step);
  expect(grewFrom.map((one) => one.key).sort()).toEqual(ancestorsOf(document, step).map(stepKey).sort());
  for (const told of [grewFrom, ledTo]) {
    const seen = new Set<string>();
    const all = new Set(told.map((one) => one.key));
    for (const one of told) {
      if (isSound) expect(one.from.filter((parent) => all.has(parent)).every((parent) => seen.has(parent))).toBe(true);
      seen.add(one.key);
    }
    expect(seen.size).toBe(told.length);
  }
}

test(`${DOCUMENTS} documents made by commands: every edge is found from both ends, nothing grows from itself, and what is told is in order`, () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      readFromBothEnds(document);
      const steps = [...stepsOf(document)];
      for (const step of steps) {
        expect(circlesAmong([step], recordsOf(document)).size).toBe(0);
        toldInOrder(document, step, true);
        const above = new Set(ancestorsOf(document, step).map(stepKey));
        expect(descendantsOf(document, step).some((other) => above.has(stepKey(other)))).toBe(false);
      }
    }),
    { numRuns: DOCUMENTS },
  );
});

test(`${DOCUMENTS} documents made by hand, mostly circular: both directions end and agree`, () => {
  fc.assert(
    fc.property(arbitraryByHand, (document) => {
      readFromBothEnds(document);
      if (brokenInvariants(document).some((broken) => broken.includes("grew from itself"))) counts.circular += 1;
      for (const step of stepsOf(document)) toldInOrder(document, step, false);
      for (const application of document.applications.values()) proposedOrigins(document, application);
    }),
    { numRuns: DOCUMENTS },
  );
  expect(counts.circular).toBeGreaterThan(DOCUMENTS / 2);
});

test("an origin is refused exactly where it would be a circle, and what is proposed never is", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.infiniteStream(fc.nat()), (document, stream) => {
      const steps = [...stepsOf(document)];
      // Now and then everything was put away again.
      fc.pre(steps.length > 0);
      const pick = () => steps[(stream.next().value as number) % steps.length] as Step;
      for (let times = 0; times < 8; times += 1) {
        const of = pick();
        const origin = pick();
        if (of.kind === "lesson" || document.people.get(of.id)?.removed || document.applications.get(of.id)?.removed) continue;
        const from: Origin = origin.kind === "move" ? { kind: "application", id: origin.id, move: origin.move } : origin;
        const isCircle = stepKey(of) === stepKey(origin) || descendantsOf(document, of).some((step) => stepKey(step) === stepKey(origin));
        const next = after(document, { type: "lineage.add", of, from }, 60);
        expect(next === "refused").toBe(isCircle);
        if (next === "refused") counts.circles += 1;
        else {
          counts.added += 1;
          expect(brokenInvariants(next)).toEqual([]);
          const step = stepOf(from, recordsOf(next));
          expect(step && ancestorsOf(next, of).map(stepKey)).toContain(stepKey(step as Step));
        }
      }
      for (const application of document.applications.values()) {
        for (const { of, from } of proposedOrigins(document, application)) {
          counts.proposals += 1;
          if (!application.removed) expect(after(document, { type: "lineage.add", of, from }, 27)).not.toBe("refused");
          if (of.kind === "move") expect(application.timeline.filter(isMilestone).map(({ id }) => id)).toContain(of.move);
        }
      }
    }),
    { numRuns: DOCUMENTS },
  );
  expect(counts.circles).toBeGreaterThan(100);
  expect(counts.added).toBeGreaterThan(100);
  expect(counts.proposals).toBeGreaterThan(20);
  const { documents, steps, edges, circular, added, circles, proposals } = counts;
  console.log(
    `lineage: ${documents} documents, ${circular} of them circular by hand, ${steps} steps, ${edges} edges found from both ends, ${added} origins added, ${circles} circles refused, ${proposals} proposals`,
  );
});
