// One row for everything that happened, safe to open in a spreadsheet.
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { applicationSchema } from "#shared/model/application.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { readTextImport } from "../table/read-text-import.ts";
import { isTimelineTable, TIMELINE_COLUMNS } from "../table/timeline-table.ts";
import { exportTimeline } from "./export-timeline.ts";
import { textOfCell } from "./safe-cell.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const ALL = { from: undefined, to: undefined };
const at = "2031-01-01T12:00:00.000Z";

function rowsOf(csv: string): Record<string, string>[] {
  expect(csv.startsWith("\ufeff")).toBe(true);
  const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  const [names = [], ...rows] = data;
  expect(names).toEqual(TIMELINE_COLUMNS);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [names[index], textOfCell(cell)])));
}

const document: Document = {
  ...emptyDocument(),
  applications: new Map([
    [
      "a",
      applicationSchema.parse({
        ...{ id: "a", company: "Quillhaven", role: "Binder", tags: [], stage: "rejected", rank: "a0", createdAt: at, appliedOn: "2031-01-02" },
        attachments: [{ id: "f".repeat(64), at: "2031-01-02" }],
        timeline: [
          { id: "r", kind: "round", at: "2031-01-20T10:00", zone: "Europe/Berlin", name: "Talk", people: ["p"], with: "their designer", went: "Warm" },
          { id: "m", kind: "move", at: "2031-02-01", from: "applied", to: "rejected", undated: true },
          { id: "n", kind: "note", at: "2031-02-01", text: "=1+1\nsecond line" },
        ],
      }),
    ],
  ]),
  people: new Map([["p", { id: "p", name: "Ilse Quint", createdAt: at }]]),
  touchpoints: new Map([["t", { id: "t", person: "p", at: "2031-03-01", channel: "met", text: "Tea" }]]),
  debriefs: new Map([
    [
      "d",
      {
        ...{ id: "d", application: "a", move: "m", wanted: ["Craft", "Patience"], wentWell: [], workOn: ["Portfolio"], theirWords: "Not this time" },
        ...{ ended: "afterInterview" as const, people: [], at: "2031-02-02", finishedAt: "2031-02-03T12:00:00.000Z" },
      },
    ],
  ]),
  reminders: new Map([["s", { id: "s", application: "a", due: "2031-04-01T09:00", text: "Ask again", done: { at } }]]),
  attachments: new Map([["f".repeat(64), { id: "f".repeat(64), name: "Resume.pdf", kind: "resume", size: 1, addedAt: at }]]),
};

test("every kind of thing has its row, in the order of the days", () => {
  const rows = rowsOf(exportTimeline(document, ALL)).map(({ Date: day, Time, Zone, What, From, To, Name, With, Text }) =>
    [day, Time, Zone, What, From, To, Name, With, Text].filter(Boolean),
  );
  expect(rows.slice(1)).toEqual([
    ["2031-01-02", "applied"],
    ["2031-01-02", "document", "Resume.pdf", "resume"],
    ["2031-01-20", "10:00", "Europe/Berlin", "round", "Talk", "Ilse Quint, their designer", "Warm"],
    ["2031-02-01", "note", "=1+1\nsecond line"],
    ["move", "applied", "rejected", "day not known"],
    [
      "2031-02-03",
      expect.stringMatching(/^\d\d:\d\d$/u),
      "debrief",
      "afterInterview",
      "What they wanted:\nCraft\nPatience\nWhat to work on:\nPortfolio\nTheir words:\nNot this time",
    ],
    ["2031-03-01", "touchpoint", "met", "Ilse Quint", "Tea"],
    ["2031-04-01", "09:00", "next step, done", "Ask again"],
  ]);
  expect(rows[0]?.at(-1)).toBe("added");
});

test("no cell is one that a spreadsheet would run, and each text comes back", () => {
  const text = fc.oneof(
    fc.constantFrom("=1", "+1", "-1", "@x", "'", "\t=1", "\r", " =x", "a\r\nb", 'say "hi"', "＝1"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  );
  fc.assert(
    fc.property(text, text, (company, note) => {
      const [record] = [...document.applications.values()];
      const changed = { ...record, company, timeline: [{ id: "n", kind: "note", at: "2031-02-01", text: note }] };
      const csv = exportTimeline({ ...emptyDocument(), applications: new Map([["a", applicationSchema.parse(changed)]]) }, ALL);
      for (const cell of Papa.parse<string[]>(csv.slice(1)).data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      const row = rowsOf(csv).find(({ What }) => What === "note");
      expect([row?.Company, row?.Text]).toEqual([company.replaceAll("\0", ""), note.replaceAll("\0", "")]);
    }),
    { numRuns: 300 },
  );
});

test("it is told from a table of applications, and not imported as one", () => {
  const bytes = new TextEncoder().encode(exportTimeline(document, ALL));
  expect(readTextImport(bytes, "perennial-timeline.csv")).toEqual({
    refused: { key: "importing.timelineTable", values: { fileName: "perennial-timeline.csv" } },
  });
  expect(isTimelineTable(TIMELINE_COLUMNS)).toBe(true);
  expect(isTimelineTable(["Date", "Company", "Role"])).toBe(false);
});
