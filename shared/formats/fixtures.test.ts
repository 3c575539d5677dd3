// Every fixture, a file in the shape of one that people really have, is read to exactly what stands beside it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { say } from "#shared/text/say.ts";
import type { ImportedApplication } from "./import-plan.ts";
import { planImport, readImport } from "./read-import.ts";

const FOLDER = new URL("fixtures/", import.meta.url);
const TODAY = "2036-11-23";

/** A debrief in one line, each part by its name. */
function debriefLine({ application: _, id: __, move, people: ___, finishedAt, at, ...parts }: Debrief): string {
  const told = Object.entries(parts).filter(([, part]) => part !== undefined && part.length > 0);
  return ` · debrief of ${at}${move && finishedAt?.startsWith(at) ? "" : " (loose)"} ${JSON.stringify(Object.fromEntries(told))}`;
}

/** An application in one line: what it is, where it stands, how it came there. */
function lineOf({ company, role, stage, appliedOn, archived, timeline, location, link, source, salary, posting, createdAt }: ImportedApplication): string {
  const moves = timeline.flatMap((entry) => (entry.kind === "move" ? [`${entry.undated ? "~" : ""}${entry.at} ${entry.to}`] : []));
  const notes = timeline.flatMap((entry) => (entry.kind === "note" ? [`${entry.at} "${entry.text}"`] : []));
  const rest = [
    location,
    link,
    source,
    salary && JSON.stringify(salary),
    posting && `posting of ${posting.savedAt}: ${posting.text}`,
    createdAt,
    archived && `${archived.reason} ${archived.at}`,
  ];
  return [`${company} / ${role}`, `${stage} ${appliedOn ?? "undated"}`, ...rest.filter(Boolean), ...moves, ...notes].join(" · ");
}

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
    const { merged: _, ...counts } = plan.counts;
    const report = {
      format: plan.format,
      ...counts,
      dateOrder: plan.dateOrder,
      columns: Object.fromEntries(plan.columns.map(({ header, index, field }) => [header || String(index + 1), field])),
      statuses: Object.fromEntries(
        plan.statuses.map(({ text, rows, meaning }) => [text, [rows, ...meaning.stages, ...(meaning.archived ? [meaning.archived] : [])].join(" ")]),
      ),
      problems: plan.problems.map(({ row, reason }) => `${row}: ${say(reason)}`),
      outcomes: plan.outcomes.map(
        (outcome) =>
          `${outcome.row} ${outcome.outcome}: ${outcome.outcome === "added" ? [lineOf(outcome.application), ...(outcome.debriefs ?? []).map(debriefLine)].join("") : say(outcome.reason)}`,
      ),
    };
    expect(report).toEqual(JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), "utf8")));
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
});
