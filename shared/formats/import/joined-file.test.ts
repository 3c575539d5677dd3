// A Perennial file joins a document whole, and leaves no reference that leads nowhere.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import { type Envelope, envelopeSchema, type Intent } from "#shared/commands/envelope.ts";
import { recordsOf, stepOf } from "#shared/model/ancestry.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { dataOfDocument } from "#shared/model/file.ts";
import { type File, fileSchema } from "#shared/model/file-schema.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import type { Origin } from "#shared/model/origin.ts";
import { readTextImport } from "../table/read-text-import.ts";
import { planImport } from "./read-import.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const AT = "2026-11-23T09:00:00.000Z";
const TODAY = "2026-11-23";

function done(document: Document, intents: readonly Intent[], mustPass = false): Document {
  return intents.reduce((now, intent, index) => {
    const applied = apply(now, { id: `e${index}`, at: AT, today: TODAY, intent });
    if (!("refused" in applied)) return applied.document;
    if (mustPass) throw new Error(applied.refused.key);
    return now;
  }, document);
}

function fileOf(document: Document): File {
  const head = { format: "perennial", schema: 1, revision: 1, savedAt: AT, sha256: "0".repeat(64) };
  return fileSchema.parse(JSON.parse(JSON.stringify({ ...head, data: dataOfDocument(document) })));
}

/** The document after the file was read, planned and applied as the app does it. */
function withFile(document: Document, file: File): { readonly plan: ReturnType<typeof planImport>; readonly document: Document } {
  const read = readTextImport(new TextEncoder().encode(JSON.stringify(file)), "perennial.json");
  if ("refused" in read) throw new Error(read.refused.key);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  const plan = planImport(read.source, {}, { document, today: TODAY, locale: "en", newId });
  if (plan.intent === null) return { plan, document };
  const { intent } = envelopeSchema.parse({ id: "import", at: AT, today: TODAY, intent: plan.intent }) as Envelope;
  return { plan, document: done(document, [intent], true) };
}

/** What a document holds beside its ranks, its settings and origins that lead nowhere. */
function held(document: Document): unknown {
  const records = recordsOf(document);
  const leads = ({ grewFrom = [], notFrom = [], ...others }: { grewFrom?: Origin[] | undefined; notFrom?: Origin[] | undefined }) => {
    const left = (origins: readonly Origin[]) => origins.filter((origin) => stepOf(origin, records));
    return { ...others, grewFrom: left(grewFrom), notFrom: left(notFrom) };
  };
  const { applications, people, touchpoints, debriefs, reminders, attachments } = document;
  const told = {
    applications: [...applications.values()].map(({ rank: _, ...application }) => ({
      ...leads(application),
      timeline: application.timeline.map((entry) => (entry.kind === "move" ? leads(entry) : entry)),
    })),
    people: [...people.values()].map(leads),
    touchpoints: [...touchpoints.values()],
    debriefs: [...debriefs.values()],
    reminders: [...reminders.values()],
    attachments: [...attachments.values()],
  };
  return Object.fromEntries(
    Object.entries(told).map(([table, kept]) => [
      table,
      Object.fromEntries((JSON.parse(JSON.stringify(kept)) as { id: string }[]).map((one) => [one.id, one])),
    ]),
  );
}

const story = fc.array(arbitraryIntent, { minLength: 30, maxLength: 120 }).map((intents) => done(emptyDocument(), intents));

describe("a whole document", () => {
  it("imported into an empty one is the same, the bin and ranks aside, and is there the second time", () => {
    fc.assert(
      fc.property(story, (document) => {
        const { document: back } = withFile(emptyDocument(), fileOf(document));
        expect(held(back)).toEqual(held(done(document, [{ type: "bin.empty" }])));
        expect(brokenInvariants(back)).toEqual([]);
        const again = withFile(back, fileOf(document));
        expect(again.plan.counts.added).toBe(0);
        expect(again.plan.intent).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("imported into any other is never refused and leaves everything sound", () => {
    fc.assert(
      fc.property(story, story, (there, other) => {
        const { document, plan } = withFile(there, fileOf(other));
        expect(brokenInvariants(document)).toEqual([]);
        for (const table of ["people", "touchpoints", "debriefs"] as const)
          for (const id of there[table].keys()) expect(document[table].get(id)).toBe(there[table].get(id));
        expect(plan.counts.added).toBe(document.applications.size - there.applications.size);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a file brings", () => {
  const created = { createdAt: AT };
  const application = (id: string, more: object = {}) => ({
    id,
    company: `Co ${id}`,
    role: "Potter",
    tags: [],
    stage: "applied",
    rank: "a0",
    timeline: [],
    ...created,
    ...more,
  });
  const file = (data: object): File =>
    fileSchema.parse({ format: "perennial", schema: 1, revision: 1, savedAt: AT, sha256: "0".repeat(64), data: { applications: [], ...data } });
  const person = (id: string, more: object = {}) => ({ id, name: `Person ${id}`, ...created, ...more });
  const touchpoint = (id: string, who: string, about?: string) => ({
    id,
    person: who,
    at: "2026-01-01",
    channel: "met",
    text: "Tea",
    ...(about ? { application: about } : {}),
  });
  const debrief = (id: string, about: string, people: string[] = []) => ({
    id,
    application: about,
    wanted: ["Craft"],
    wentWell: [],
    workOn: [],
    people,
    at: "2026-01-01",
  });

  it("is people without applications, too", () => {
    const { plan, document } = withFile(emptyDocument(), file({ people: [person("p")], touchpoints: [touchpoint("t", "p")] }));
    expect(plan.counts).toMatchObject({ rows: 0, added: 0 });
    expect([...document.people.keys(), ...document.touchpoints.keys()]).toEqual(["p", "t"]);
  });

  it("leaves nothing behind of what lies in its bin", () => {
    const removed = { removed: { at: AT } };
    const { document } = withFile(
      emptyDocument(),
      file({
        applications: [
          application("a", {
            people: ["p", "gone"],
            grewFrom: [
              { kind: "application", id: "b" },
              { kind: "lesson", id: "d" },
              { kind: "person", id: "p" },
            ],
          }),
          application("b", removed),
        ],
        people: [person("p", { grewFrom: [{ kind: "application", id: "b" }] }), person("gone", removed)],
        touchpoints: [touchpoint("t1", "p", "b"), touchpoint("t2", "gone", "a")],
        debriefs: [debrief("d", "b"), debrief("e", "a", ["p", "gone", "nobody"])],
      }),
    );
    expect(document.applications.get("a")).toMatchObject({ people: ["p"], grewFrom: [{ kind: "person", id: "p" }] });
    expect(document.people.get("p")).not.toHaveProperty("grewFrom");
    expect([...document.touchpoints.values()]).toEqual([touchpoint("t1", "p")]);
    expect([...document.debriefs.values()]).toEqual([debrief("e", "a", ["p"])]);
    expect(brokenInvariants(document)).toEqual([]);
  });

  it("joins who is there already, and goes by the name an application has here", () => {
    const there = withFile(
      emptyDocument(),
      file({ applications: [application("here", { company: "Co a" })], people: [person("p", { notes: "ours" })] }),
    ).document;
    const { document, plan } = withFile(
      there,
      file({
        applications: [application("a"), application("b", { grewFrom: [{ kind: "application", id: "a", move: "m" }] })],
        people: [person("p", { notes: "theirs" })],
        touchpoints: [touchpoint("t", "p", "a")],
        debriefs: [debrief("d", "a")],
      }),
    );
    expect(plan.counts).toMatchObject({ added: 1, duplicates: 1 });
    expect(document.people.get("p")).toMatchObject({ notes: "ours" });
    expect(document.touchpoints.get("t")?.application).toBe("here");
    expect(document.applications.get("b")?.grewFrom).toEqual([{ kind: "application", id: "here" }]);
    expect(document.debriefs.size).toBe(0);
    expect(plan.problems).toEqual([{ row: 1, reason: { key: "importing.problem.debriefLeft" } }]);
  });

  it("is let in without the circle that somebody wrote into it", () => {
    const circle = [application("a", { grewFrom: [{ kind: "person", id: "p" }] }), application("b", { company: "Co b" })];
    const { document } = withFile(emptyDocument(), file({ applications: circle, people: [person("p", { grewFrom: [{ kind: "application", id: "a" }] })] }));
    expect(brokenInvariants(document)).toEqual([]);
    expect([document.applications.get("a")?.grewFrom, document.people.get("p")?.grewFrom].filter(Boolean)).toHaveLength(1);
  });
});
