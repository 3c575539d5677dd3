// Every fixture, a file in the shape of one that people really have, is read to exactly what stands beside it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { importDocumentIntent } from "#shared/commands/document-intents.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import { acceptsAs } from "#shared/model/accepts.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { say } from "#shared/text/say.ts";
import { knownOf, wholeOutcome } from "./added-row.ts";
import { fixtureReport } from "./fixture-report.test-source.ts";
import { planImport, readImport } from "./read-import.ts";

const FOLDER = new URL("fixtures/", import.meta.url);
const TODAY = "2036-11-23";

async function read(name: string) {
  const found = await readImport(readFileSync(new URL(name, FOLDER)), name);
  if ("refused" in found) throw new Error(say(found.refused));
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const setting = { document: emptyDocument(), today: TODAY, locale: "en-US", newId };
  return { source: found.source, setting, plan: planImport(found.source, {}, setting) };
}

const names = readdirSync(FOLDER).filter((name) => !name.endsWith(".expected.json"));

describe.each(names)("%s", (name) => {
  it("becomes what stands beside it", async () => {
    const { plan } = await read(name);
    expect(fixtureReport(plan)).toEqual(JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), "utf8")));
  });

  it("adds up, is accepted as one command, and is all duplicates the second time", async () => {
    const { plan, source, setting } = await read(name);
    const { rows, added, duplicates, skipped, byStage } = plan.counts;
    expect(added + duplicates + skipped).toBe(rows);
    expect(Object.values(byStage).reduce((sum, count) => sum + count, 0)).toBe(added);
    const envelope = envelopeSchema.parse({ id: "import", at: `${TODAY}T08:00:00Z`, today: TODAY, intent: plan.intent }) as Envelope;
    const applied = apply(emptyDocument(), envelope);
    if ("refused" in applied) throw new Error(say(applied.refused));
    expect(applied.document.applications.size).toBe(added);
    expect(brokenInvariants(applied.document)).toEqual([]);
    const again = planImport(source, {}, { ...setting, document: applied.document });
    expect(again.counts).toMatchObject({ added: 0, duplicates: added + duplicates, skipped });
    expect(again.intent).toBeNull();
  });

  it("is told of before its rows are read to their end as it is afterwards", async () => {
    const { plan } = await read(name);
    const added = plan.outcomes.filter((outcome) => outcome.outcome === "added");
    const told = added.map((outcome) => {
      const { company, role, stage, appliedOn } = knownOf(outcome);
      return { company, role, stage, appliedOn };
    });
    const problems = structuredClone(plan.problems);
    expect(plan.hasIntent).toBe(plan.intent !== null);
    expect(plan.intent?.applications ?? []).toEqual(added.map(({ application }) => application));
    expect(told).toEqual(added.map(({ application: { company, role, stage, appliedOn } }) => ({ company, role, stage, appliedOn })));
    expect(plan.problems).toEqual(problems);
    // As the worker sends rows to the page.
    for (const outcome of added) expect(structuredClone(wholeOutcome(outcome))).toMatchObject({ row: outcome.row, application: outcome.application });
    if (plan.intent) expect(acceptsAs(importDocumentIntent)(plan.intent)).toBe(true);
  });
});
