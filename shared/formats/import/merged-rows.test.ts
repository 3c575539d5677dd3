// What the person makes of a row that repeats something: added, merged into it, or left out; as one step, with nothing lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import { type Envelope, envelopeSchema, type Intent } from "#shared/commands/envelope.ts";
import { reverse } from "#shared/model/change.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { dataOfDocument } from "#shared/model/file.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { comebacksAmong } from "#shared/queries/comebacks.ts";
import { proposedOrigins } from "#shared/queries/proposed-origins.ts";
import { readTextImport } from "../table/read-text-import.ts";
import type { ImportPlan, RowChoice } from "./import-plan.ts";
import { planImport } from "./read-import.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
const TODAY = "2036-11-23";

function planOf(text: string, rows: Readonly<Record<number, RowChoice>> = {}, document: Document = emptyDocument()): ImportPlan {
  const read = readTextImport(new TextEncoder().encode(text), "log.csv");
  if ("refused" in read) throw new Error(read.refused.key);
  let ids = document.applications.size * 1_000;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const choices = { rows: new Map(Object.entries(rows).map(([row, choice]) => [Number(row), choice])) };
  return planImport(read.source, choices, { document, today: TODAY, locale: "en-US", newId });
}

function applied(document: Document, plan: ImportPlan) {
  const envelope = envelopeSchema.parse({ id: "import", at: `${TODAY}T08:00:00Z`, today: TODAY, intent: plan.intent }) as Envelope;
  const result = apply(document, envelope);
  if ("refused" in result) throw new Error(result.refused.key);
  expect(brokenInvariants(result.document)).toEqual([]);
  return result;
}

const HEAD = "Company,Role,Date applied,Status,Rejected on,Location,Recruiter,Notes,Feedback,Follow up\n";
const FIRST = `${HEAD}Fernhill,Gardener,2031-02-03,Applied,,,,Kind people,,\n`;
const LATER = `${HEAD}Fernhill,Gardener,2031-02-03,Rejected,2031-05-06,Ghent,Ada Lind,They wrote,More winters,2037-01-02\n`;

describe("a row that repeats an application that is there", () => {
  const { document } = applied(emptyDocument(), planOf(FIRST));
  const [there] = document.applications.keys();

  it("is a duplicate, until the person says otherwise", () => {
    expect(planOf(LATER, {}, document).counts).toMatchObject({ rows: 1, added: 0, duplicates: 1, merged: 0 });
    expect(planOf(LATER, { 2: "add" }, document).counts).toMatchObject({ added: 1, duplicates: 0 });
    expect(planOf(LATER, { 2: "skip" }, document)).toMatchObject({ counts: { skipped: 1 }, intent: null });
  });

  it("adds to it what it lacks, with its people, reminder and debrief, as one step", () => {
    const plan = planOf(LATER, { 2: "merge" }, document);
    expect(plan.counts).toMatchObject({ rows: 1, added: 0, duplicates: 0, skipped: 0, merged: 1 });
    expect(plan.outcomes[0]).toMatchObject({ outcome: "merged", into: { application: there } });
    const { document: after, change } = applied(document, plan);
    const application = after.applications.get(there as string);
    expect(application).toMatchObject({ stage: "rejected", location: "Ghent" });
    expect(application?.timeline.map((entry) => (entry.kind === "note" ? entry.text : entry.kind))).toEqual(["Kind people", "move", "They wrote"]);
    expect([...after.people.values()]).toMatchObject([{ name: "Ada Lind" }]);
    expect(application?.people).toEqual([...after.people.keys()]);
    const move = application?.timeline.find(({ kind }) => kind === "move")?.id;
    expect([...after.debriefs.values()]).toMatchObject([{ application: there, move, theirWords: "More winters" }]);
    expect([...after.reminders.values()]).toMatchObject([{ application: there, due: "2037-01-02" }]);
    const undo = apply(after, { id: "undo", at: `${TODAY}T09:00:00Z`, today: TODAY, intent: { type: "change.apply", change: reverse(change) } });
    if ("refused" in undo) throw new Error(undo.refused.key);
    expect(undo.document).toEqual(document);
    const again = planOf(LATER, { 2: "merge" }, after);
    expect(again.intent === null ? after : applied(after, again).document).toEqual(after);
  });

  it("tells in a note what does not go on from what is there", () => {
    const moved = done(document, { type: "application.move", ids: [there as string], stage: "offered", before: null });
    const { document: after } = applied(moved, planOf(LATER, { 2: "merge" }, moved));
    const application = after.applications.get(there as string);
    expect(application?.stage).toBe("offered");
    expect(application?.timeline.at(-1)).toMatchObject({ kind: "note", at: "2031-05-06" });
    expect(application?.timeline.at(-1)).toHaveProperty("text", expect.stringContaining("2031-05-06: Applied → Rejected"));
  });
});

it("a row that repeats an earlier row adds to it", () => {
  const text = `${FIRST}${LATER.slice(HEAD.length)}Fernhill,Gardener,2031-02-03,Applied,,,,,,\n`;
  const plan = planOf(text, { 3: "merge" });
  expect(plan.counts).toMatchObject({ rows: 3, added: 1, duplicates: 1, merged: 1, byStage: { rejected: 1 } });
  expect(plan.outcomes[0]).toMatchObject({
    outcome: "added",
    application: { stage: "rejected", location: "Ghent" },
    debriefs: [{ theirWords: "More winters" }],
  });
  const { document } = applied(emptyDocument(), plan);
  expect([document.applications.size, document.people.size, document.reminders.size, document.debriefs.size]).toEqual([1, 1, 1, 1]);
  const first = planOf(text, { 2: "skip", 4: "merge" });
  expect(first.outcomes.map(({ outcome }) => outcome)).toEqual(["skipped", "added", "merged"]);
});

describe("comebacks", () => {
  it("become proposals after an import, which tells how many there will be", () => {
    const text = `${HEAD}Fernhill,Gardener,2031-02-03,Rejected,2031-05-06,,,,,\nFernhill Ltd,Head gardener,2032-02-03,Applied,,,,,,\nOther,Gardener,2032-02-03,Applied,,,,,,\n`;
    const plan = planOf(text);
    expect(plan.proposals).toBe(1);
    const { document } = applied(emptyDocument(), plan);
    const [rejected, again] = [...document.applications.values()];
    if (!rejected || !again) throw new Error("two applications");
    expect(proposedOrigins(document, again)).toMatchObject([{ from: { kind: "application", id: rejected.id }, why: { key: "lineage.why.sameCompany" } }]);
    expect(planOf(text, {}, document).proposals).toBe(0);
  });

  it("are those of which a rejection is proposed, in any document", () => {
    const day = fc.constantFrom("2030-01-01", "2031-01-01", "2032-01-01");
    const row = fc.tuple(fc.constantFrom("Fernhill", "Moss", "fernhill ltd"), fc.constantFrom("a", "b", "c", "d"), day, fc.option(day));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const text = `${HEAD}${rows.map(([company, role, on, no]) => `${company},${role},${on},${no ? "Rejected" : "Applied"},${no ?? ""},,,,,\n`).join("")}`;
        if (rows.length === 0) return;
        const { document } = applied(emptyDocument(), planOf(text));
        const all = [...document.applications.values()];
        const proposed = all.filter((application) => proposedOrigins(document, application).some(({ from }) => from.kind === "application"));
        expect([...comebacksAmong(all, TODAY)].sort()).toEqual(proposed.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });
});

it("a Perennial file joins a document in any mix of choices", () => {
  const choice = fc.constantFrom<RowChoice | undefined>("add", "merge", "skip", undefined);
  const built = fc.array(arbitraryIntent, { maxLength: 25 });
  fc.assert(
    fc.property(built, built, fc.array(choice, { minLength: 12, maxLength: 12 }), (mine, theirs, choices) => {
      const [document, other] = [mine, theirs].map((intents) => intents.reduce(attempted, emptyDocument())) as [Document, Document];
      const file = { format: "perennial", schema: 1, revision: 1, savedAt: `${TODAY}T08:00:00Z`, sha256: "0".repeat(64), data: dataOfDocument(other) };
      const rows = Object.fromEntries(choices.flatMap((made, index) => (made ? [[index + 1, made]] : [])));
      const plan = planOf(JSON.stringify(file), rows, document);
      const { rows: all, added, duplicates, skipped, merged } = plan.counts;
      expect(added + duplicates + skipped + merged).toBe(all);
      if (plan.intent === null) return;
      const after = applied(document, plan).document;
      expect(after.applications.size).toBe(document.applications.size + added);
      for (const { id, timeline, company } of document.applications.values()) {
        const now = after.applications.get(id);
        expect(now?.timeline.slice(0, timeline.length)).toEqual(timeline);
        if (company) expect(now?.company).toBe(company);
      }
    }),
    { numRuns: 400 },
  );
});

function attempted(document: Document, intent: Intent, index: number): Document {
  const result = apply(document, { id: `e${index}`, at: `${TODAY}T08:00:00Z`, today: TODAY, intent });
  return "refused" in result ? document : result.document;
}

function done(document: Document, intent: Intent): Document {
  const result = apply(document, { id: "moved", at: `${TODAY}T08:00:00Z`, today: TODAY, intent });
  if ("refused" in result) throw new Error(result.refused.key);
  return result.document;
}
