// What bringing in a spreadsheet costs, from its bytes to the preview and from there to the document, beside papaparse alone on the same text.
/// <reference path="../shared/formats/table/papaparse.d.ts" />
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Papa from "papaparse";
import { apply } from "#shared/commands/apply.ts";
import { envelopeSchema } from "#shared/commands/envelope.ts";
import { planImport, readImport } from "#shared/formats/import/read-import.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { newIds } from "#shared/model/new-ids.ts";
import { median } from "./figures.ts";
import { madeTable } from "./made-table.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const STEPS = ["read", "plan", "check", "apply"] as const;
type Step = (typeof STEPS)[number];
type Times = Readonly<Record<Step | "papa", number>>;

/** Medians of the CPU of the process in ms; ratios are the medians of those of each turn. `peakMb` is the most that the process has held so far. */
export interface Importing {
  readonly rows: number;
  readonly mb: number;
  readonly papaMs: number;
  readonly steps: readonly { readonly name: string; readonly ms: number; readonly ratio: number }[];
  readonly whole: { readonly ms: number; readonly ratio: number };
  readonly peakMb: number;
}

const NAMES: Readonly<Record<Step, string>> = {
  read: "bytes to cells",
  plan: "cells to the preview",
  check: "checking the command",
  apply: "applying it",
};

/** Imports a table of `rows` rows into an empty document `turns` times, and parses its text by papaparse alone in between; `warming` turns come first and count for nothing. */
export async function measureImporting(rows: number, today: string, { turns, warming }: { turns: number; warming: number }): Promise<Importing> {
  const taken: Times[] = [];
  let mb = 0;
  for (let turn = 0; turn < warming + turns; turn += 1) {
    // Another table each time, so that nothing is known of it from the time before.
    const text = madeTable(rows, today, turn);
    const bytes = new TextEncoder().encode(text);
    mb = bytes.length / 1e6;
    const times = await importOnce(text, bytes, today);
    if (turn >= warming) taken.push(times);
  }
  const whole = (times: Times) => STEPS.reduce((sum, step) => sum + times[step], 0);
  const of = (ms: (times: Times) => number) => ({ ms: median(taken.map(ms)), ratio: median(taken.map((times) => ms(times) / times.papa)) });
  return {
    rows,
    mb,
    papaMs: median(taken.map(({ papa }) => papa)),
    steps: STEPS.map((step) => ({ name: NAMES[step], ...of((times) => times[step]) })),
    whole: of(whole),
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

async function importOnce(text: string, bytes: Uint8Array, today: string): Promise<Times> {
  const document = emptyDocument();
  collectGarbage();
  const [papa] = await timed(() => Papa.parse(text, { delimiter: "," }));
  collectGarbage();
  const [read, found] = await timed(() => readImport(bytes, "search.csv"));
  if ("refused" in found) throw new Error(found.refused.key);
  const [plan, planned] = await timed(() => planImport(found.source, {}, { document, today, locale: "en-GB", newId: newIds() }));
  const [check, envelope] = await timed(() => envelopeSchema.parse({ id: "import", at: `${today}T08:00:00Z`, today, intent: planned.intent }));
  const [applying, applied] = await timed(() => apply(document, envelope));
  if ("refused" in applied) throw new Error(applied.refused.key);
  if (applied.document.applications.size !== planned.counts.added) throw new Error("Not every row arrived.");
  return { papa, read, plan, check, apply: applying };
}

/** The CPU of the process in ms that some work took, and what came of it. */
async function timed<Result>(work: () => Result | Promise<Result>): Promise<[ms: number, result: Result]> {
  const began = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1_000, result];
}
