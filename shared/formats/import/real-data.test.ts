// Files that job seekers really published are read to the figures beside them. They lie outside the project, where they may be kept at all.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emptyDocument } from "#shared/model/document.ts";
import { say } from "#shared/text/say.ts";
import { planImport, readImport } from "./read-import.ts";

const FOLDER = new URL("../../../../shared/real-data/", import.meta.url);
const isThere = existsSync(new URL("README.md", FOLDER));
if (!isThere) console.log("real files: skipped, since ../shared/real-data is not there");

/** What a file's README says of it: rows that hold anything, how many repeat another or are none, and where the others stand. */
interface Told {
  readonly format: string;
  readonly rows: number;
  readonly added: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly byStage: Readonly<Record<string, number>>;
  readonly archived: number;
  readonly debriefs: number;
  readonly dates: string;
}

const FILES: Readonly<Record<string, Told>> = {
  "csv/diogo-europe-2021.csv": {
    ...{ format: "csv", rows: 235, added: 232, duplicates: 2, skipped: 1, archived: 2, debriefs: 0, dates: "dmy by values" },
    byStage: { applied: 96, rejected: 136 },
  },
  "csv/limengsheng-zh-2026.csv": {
    ...{ format: "csv", rows: 41, added: 41, duplicates: 0, skipped: 0, archived: 0, debriefs: 0, dates: "ymd by values" },
    byStage: { applied: 35, interviewed: 4, offered: 2 },
  },
  "csv/applize-semicolon-dotdates.csv": {
    ...{ format: "csv", rows: 10, added: 10, duplicates: 0, skipped: 0, archived: 0, debriefs: 2, dates: "dmy by values" },
    byStage: { applied: 2, interviewed: 2, rejected: 4, offered: 2 },
  },
  "csv/sampreet-calgary-2025.csv": {
    ...{ format: "csv", rows: 15, added: 14, duplicates: 1, skipped: 0, archived: 0, debriefs: 0, dates: "ymd by values" },
    byStage: { lead: 8, applied: 3, rejected: 3 },
  },
  "linkedin/apk0703-job-applications.csv": {
    ...{ format: "linkedin", rows: 31, added: 31, duplicates: 0, skipped: 0, archived: 0, debriefs: 0, dates: "mdy by values" },
    byStage: { applied: 31 },
  },
  "linkedin/roystrath-jobs_applied.csv": {
    ...{ format: "linkedin", rows: 17, added: 17, duplicates: 0, skipped: 0, archived: 0, debriefs: 0, dates: "mdy by values" },
    byStage: { applied: 17 },
  },
  "huntr/keenlychuang-multiple_boards.csv": {
    ...{ format: "huntr", rows: 10, added: 6, duplicates: 4, skipped: 0, archived: 0, debriefs: 0, dates: "ymd by values" },
    byStage: { applied: 2, interviewed: 1, rejected: 3 },
  },
  "huntr/huntr-shaped-ui-headers.csv": {
    ...{ format: "huntr", rows: 3, added: 3, duplicates: 0, skipped: 0, archived: 0, debriefs: 0, dates: "ymd by values" },
    byStage: { lead: 1, applied: 1, interviewed: 1 },
  },
  "trello/stonekw-agile-board.json": {
    ...{ format: "trello", rows: 42, added: 42, duplicates: 0, skipped: 0, archived: 1, debriefs: 0, dates: "null by unneeded" },
    byStage: {},
  },
};

// Skipped where ../shared/real-data is not there: most of its files carry no licence, so they are no part of the project.
describe.skipIf(!isThere)("a real file", () => {
  it.each(Object.entries(FILES))("%s", async (name, told) => {
    const read = await readImport(readFileSync(new URL(name, FOLDER)), name.slice(name.indexOf("/") + 1));
    if ("refused" in read) throw new Error(say(read.refused));
    let ids = 0;
    const newId = () => `id-${++ids}`;
    const plan = planImport(read.source, {}, { document: emptyDocument(), today: "2036-11-23", locale: "en-US", newId });
    const { byStage, merged: _, ...counts } = plan.counts;
    const archived = plan.outcomes.filter((outcome) => outcome.outcome === "added" && outcome.application.archived).length;
    const { order, by } = plan.dateOrder;
    expect({ format: plan.format, ...counts, archived, debriefs: plan.intent?.debriefs?.length ?? 0, dates: `${order} by ${by}` }).toEqual(
      Object.fromEntries(Object.entries(told).filter(([key]) => key !== "byStage")),
    );
    expect(byStage).toMatchObject(told.byStage);
    console.log(`real file ${name}: ${JSON.stringify({ ...counts, archived, byStage })}`);
  });
});
