// What bringing in a spreadsheet costs, from its bytes to the preview and from there to the document, beside papaparse alone on the same bytes.
/// <reference path="../shared/formats/table/papaparse.d.ts" />
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Papa from "papaparse";
import { checkedEnvelope } from "#backend/checked-envelope.ts";
import { apply } from "#shared/commands/apply.ts";
import { wholeOutcome } from "#shared/formats/import/added-row.ts";
import { planImport, readImport } from "#shared/formats/import/read-import.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { newIds } from "#shared/model/new-ids.ts";
import { median } from "./figures.ts";
import { madeTable } from "./made-table.ts";
import { threadCpu } from "./thread-cpu.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** The steps from the bytes to the preview, and from there to the document. */
const TO_PREVIEW = ["read", "plan"] as const;
const TO_DOCUMENT = ["rows", "check", "apply"] as const;
const STEPS = [...TO_PREVIEW, ...TO_DOCUMENT] as const;
type Step = (typeof STEPS)[number];
type Times = Readonly<Record<Step | "papa", number>>;
/** As many rows as the preview shows at first. */
const SHOWN = 60;

/** A time and what part of papaparse's it is, in one turn. */
interface Share {
  readonly ms: number;
  readonly ratio: number;
}

/** Medians of the CPU of the thread in ms; ratios are the medians of those of each turn. `peakMb` is the most that the process has held so far. */
export interface Importing {
  readonly rows: number;
  readonly mb: number;
  readonly papaMs: number;
  readonly steps: readonly ({ readonly name: string } & Share)[];
  readonly toPreview: Share;
  readonly toDocument: Share;
  readonly whole: Share;
  /** The first time in this process, with nothing compiled yet, to the preview and from there to the document. */
  readonly cold: { readonly papaMs: number; readonly previewMs: number; readonly documentMs: number };
  readonly peakMb: number;
}

const NAMES: Readonly<Record<Step, string>> = {
  read: "bytes to cells",
  plan: "cells to the preview",
  rows: "reading the rows to their end",
  check: "checking the command",
  apply: "applying it",
};

/** Imports a table of `rows` rows into an empty document `turns` times, and parses its bytes by papaparse alone in between; `warming` turns come first and count for nothing. */
export async function measureImporting(rows: number, today: string, { turns, warming }: { turns: number; warming: number }): Promise<Importing> {
  const taken: Times[] = [];
  let first: Times | undefined;
  let mb = 0;
  for (let turn = 0; turn < warming + turns; turn += 1) {
    // Another table each time, so that nothing is known of it from the time before.
    const bytes = new TextEncoder().encode(madeTable(rows, today, turn));
    mb = bytes.length / 1e6;
    const times = await importOnce(bytes, today);
    first ??= times;
    if (turn >= warming) taken.push(times);
  }
  const sum = (times: Times, steps: readonly Step[]) => steps.reduce((ms, step) => ms + times[step], 0);
  const of = (...steps: readonly Step[]): Share => ({
    ms: median(taken.map((times) => sum(times, steps))),
    ratio: median(taken.map((times) => sum(times, steps) / times.papa)),
  });
  const cold = first as Times;
  return {
    rows,
    mb,
    papaMs: median(taken.map(({ papa }) => papa)),
    steps: STEPS.map((step) => ({ name: NAMES[step], ...of(step) })),
    toPreview: of(...TO_PREVIEW),
    toDocument: of(...TO_DOCUMENT),
    whole: of(...STEPS),
    cold: { papaMs: cold.papa, previewMs: sum(cold, TO_PREVIEW), documentMs: sum(cold, TO_DOCUMENT) },
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** What the last turn made: a program that runs keeps its document and what was compiled for it, until the next one is there. */
const made: unknown[] = [];

async function importOnce(bytes: Uint8Array, today: string): Promise<Times> {
  const document = emptyDocument();
  collectGarbage();
  const [papa] = await timed(() => Papa.parse(new TextDecoder().decode(bytes), { delimiter: "," }));
  collectGarbage();
  const [read, found] = await timed(() => readImport(bytes, "search.csv"));
  if ("refused" in found) throw new Error(found.refused.key);
  const [plan, planned] = await timed(() => {
    const plan = planImport(found.source, {}, { document, today, locale: "en-GB", newId: newIds() });
    return { plan, shown: plan.outcomes.slice(0, SHOWN).map(wholeOutcome) };
  });
  const [rows, intent] = await timed(() => planned.plan.intent);
  const [check, checked] = await timed(() => checkedEnvelope({ id: "import", at: `${today}T08:00:00Z`, today, intent }));
  if ("refused" in checked) throw new Error(JSON.stringify(checked.refused));
  const [applying, applied] = await timed(() => apply(document, checked.envelope));
  if ("refused" in applied) throw new Error(applied.refused.key);
  if (applied.document.applications.size !== planned.plan.counts.added) throw new Error("Not every row arrived.");
  made.splice(0, made.length, found, planned, checked, applied);
  return { papa, read, plan, rows, check, apply: applying };
}

/** The CPU of this thread in ms that some work took, and what came of it. */
async function timed<Result>(work: () => Result | Promise<Result>): Promise<[ms: number, result: Result]> {
  const began = threadCpu();
  const result = await work();
  return [threadCpu() - began, result];
}
