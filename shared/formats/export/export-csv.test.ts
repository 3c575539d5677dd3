// What is written as CSV comes back exactly, and nothing in it would be run by a spreadsheet.
import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { type Application, applicationSchema } from "#shared/model/application.ts";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import { emptyDocument } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import { PERIODS } from "#shared/model/period.ts";
import { ranksBetween } from "#shared/model/rank.ts";
import { STAGES } from "#shared/model/stage.ts";
import { planImport } from "../import/read-import.ts";
import { readTextImport } from "../table/read-text-import.ts";
import { exportCsv, exportedApplications } from "./export-csv.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const TODAY = "2031-05-06";
const awkward = fc.constantFrom(
  "=1+1",
  "'",
  "''=x",
  "+",
  "-",
  "@cmd",
  " =2",
  "\t=3",
  "null",
  "n/a",
  'say "hi"',
  "a,b;c|d\te",
  "line\nline",
  "line\r\nline",
  "\r",
  "  spaced  ",
  "2031-05-06 move a -> b",
  "\n  zone: x",
);
const text = fc.oneof(awkward, fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 })).filter((value) => !value.includes("\0"));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const day = fc.integer({ min: 0, max: 9_000 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
const instant = day.map((date) => `${date}T10:11:12.345Z`);
const when = fc.oneof(day, instant);
const stage = fc.constantFrom(...STAGES);
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ id: fc.constant("e"), kind: fc.constant("move" as const), at: when, from: stage, to: stage, undated: optional(fc.constant(true as const)) }),
  fc.record({ id: fc.constant("e"), kind: fc.constant("note" as const), at: when, text }),
  fc.record({
    id: fc.constant("e"),
    kind: fc.constant("edit" as const),
    at: when,
    fields: fc.array(
      text.map((field) => field.slice(0, 40)),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    id: fc.constant("e"),
    kind: fc.constant("round" as const),
    at: fc.oneof(
      day,
      day.map((date) => `${date}T14:30`),
    ),
    zone: optional(fc.constantFrom("Europe/Berlin", "UTC")),
    name: fc.oneof(fc.constant(""), text),
    with: optional(text),
    went: optional(text),
  }),
);
const application = fc.record({
  company: text,
  role: fc.oneof(fc.constant(""), text),
  location: optional(text),
  link: optional(text),
  source: optional(text),
  salary: optional(fc.record({ min: fc.nat(), currency: optional(fc.constantFrom("EUR", "USD")), period: optional(fc.constantFrom(...PERIODS)) })),
  tags: fc.uniqueArray(text, { maxLength: 3 }),
  appliedOn: optional(day),
  posting: optional(fc.record({ text, savedAt: when, url: optional(text), postedOn: optional(day), closesOn: optional(day) })),
  stage,
  archived: optional(fc.record({ reason: fc.constantFrom(...ARCHIVE_REASONS), at: when })),
  createdAt: instant,
  timeline: fc.array(entry, { maxLength: 4 }),
});

function documentOf(records: readonly object[]) {
  const ranks = ranksBetween(null, null, records.length);
  const applications = records.map((record, index) => applicationSchema.parse(JSON.parse(JSON.stringify({ ...record, id: `a${index}`, rank: ranks[index] }))));
  return { ...emptyDocument(), applications: new Map(applications.map((record) => [record.id, record])) };
}

function backFrom(csv: string): readonly object[] {
  const read = readTextImport(new TextEncoder().encode(csv), "perennial.csv");
  if ("refused" in read) throw new Error(read.refused.key);
  const plan = planImport(read.source, {}, { document: emptyDocument(), today: TODAY, locale: "en", newId: () => "e" });
  expect(plan.problems).toEqual([]);
  return plan.outcomes.map((outcome) => ("application" in outcome ? outcome.application : outcome));
}

function bare({ id: _id, rank: _rank, ...rest }: Application): object {
  return rest;
}

it("comes back exactly as it was, cards in their order", () => {
  fc.assert(
    fc.property(fc.array(application, { minLength: 1, maxLength: 5 }), (records) => {
      const document = documentOf(records);
      const back = backFrom(exportCsv(document)).map(({ id: _id, ...rest }: { id?: string }) => rest);
      const sent = STAGES.flatMap((name) => [...document.applications.values()].filter((record) => record.stage === name)).map(bare);
      expect(back).toEqual(sent);
    }),
    { numRuns: 500 },
  );
});

it("leaves no cell that a spreadsheet would run", () => {
  fc.assert(
    fc.property(fc.array(application, { minLength: 1, maxLength: 3 }), (records) => {
      const { data } = Papa.parse(exportCsv(documentOf(records)).slice(1), { delimiter: "," });
      for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    }),
    { numRuns: 300 },
  );
});

it("leaves the bin out", () => {
  const [record] = fc.sample(application, 1);
  const document = documentOf([{ ...record, removed: { at: "2031-05-06T10:00:00Z" } }]);
  expect(exportCsv(document).trim().split("\r\n")).toHaveLength(1);
});

it("reads a table of an earlier version, which tells less of postings", () => {
  const [record] = fc.sample(application, 1);
  const document = documentOf([{ ...record, posting: { text: "We bind books", savedAt: "2031-05-06" } }]);
  const { data } = Papa.parse<string[]>(exportCsv(document).slice(1), { skipEmptyLines: true });
  const later = new Set(["Posting from", "Posting posted", "Posting closes"].map((name) => data[0]?.indexOf(name)));
  const earlier = Papa.unparse(data.map((row) => row.filter((_, at) => !later.has(at))));
  expect(backFrom(earlier)).toEqual([expect.objectContaining({ posting: { text: "We bind books", savedAt: "2031-05-06" } })]);
});

it("holds some of them, or those sent in some days", () => {
  const record = { company: "Quillhaven", role: "", tags: [], createdAt: "2031-01-01T09:00:00Z", timeline: [], stage: "applied" };
  const document = documentOf([
    { ...record, company: "Early", appliedOn: "2031-01-31" },
    { ...record, company: "First", appliedOn: "2031-02-01" },
    { ...record, company: "Undated" },
    { ...record, company: "Last", appliedOn: "2031-02-28" },
    { ...record, company: "Lead", stage: "lead", appliedOn: "2031-02-10" },
  ]);
  const companies = (asked: Parameters<typeof exportedApplications>[1]) => exportedApplications(document, asked).map(({ company }) => company);
  expect(companies({ sent: { from: "2031-02-01", to: "2031-02-28" } })).toEqual(["First", "Last"]);
  expect(companies({ sent: { from: undefined, to: undefined } })).toHaveLength(5);
  expect(companies({ only: new Set(["a0", "a2"]) })).toEqual(["Early", "Undated"]);
});
