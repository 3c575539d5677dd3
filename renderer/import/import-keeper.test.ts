// An import as the worker keeps it: what the page is told of it, the choices of rows, and carrying it out.
import { describe, expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import type { Envelope } from "#shared/commands/envelope.ts";
import type { ImportColumn } from "#shared/formats/import/import-plan.ts";
import type { Application } from "#shared/model/application.ts";
import { applyChange } from "#shared/model/change.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { differences } from "./differences.ts";
import { ImportKeeper } from "./import-keeper.ts";
import type { RowKind } from "./shown-rows.ts";

const CSV = `Company,Role,Applied,Status,Recruiter,Note
Fernhill,Sculptor,2031-02-13,Denied,Ada Brandt,
Moss & Sons,Carver,2031-02-14,Applied,,a note
Fernhill,Sculptor,2031-02-13,Denied,,more of it
,,,,,nobody
`;
const SETTING = { today: "2031-06-01", locale: "en" };
const CONTEXT = { id: "import", at: "2031-06-01T10:00:00.000Z", today: SETTING.today };

async function keeperOf(text: string, document: Document = emptyDocument()) {
  const keeper = new ImportKeeper(() => {});
  keeper.update(differences(emptyDocument(), document));
  const read = await keeper.read(new File([text], "list.csv"), {});
  if ("refused" in read) throw new Error(read.refused.key);
  return keeper;
}

function outcomes(keeper: ImportKeeper, kind: RowKind = "all", text = "") {
  return keeper.rows({ kind, text }, 0, 100).rows.map(({ outcome }) => `${outcome.row} ${outcome.outcome}`);
}

/** The document once the import is in, as the page gets it: in parts. */
function imported(keeper: ImportKeeper, document: Document = emptyDocument()) {
  const prepared = keeper.prepare(CONTEXT);
  if ("refused" in prepared) throw new Error(prepared.refused.key);
  const change = [...keeper.changes(0, 1), ...keeper.changes(1, prepared.changes)];
  return { prepared, document: applyChange(document, change) };
}

describe("an import that is kept beside the page", () => {
  test("tells how many rows there are of each kind, and shows those that are asked for", async () => {
    const keeper = await keeperOf(CSV);
    const facts = keeper.plan({}, SETTING);
    expect(facts.counts).toMatchObject({ rows: 4, added: 2, duplicates: 1, skipped: 1 });
    expect(facts.shown).toMatchObject({ all: 4, added: 2, duplicate: 1, skipped: 1 });
    expect(outcomes(keeper)).toEqual(["2 added", "3 added", "4 duplicate", "5 skipped"]);
    expect(outcomes(keeper, "added", "carver MOSS")).toEqual(["3 added"]);
    expect(keeper.rows({ kind: "all", text: "" }, 1, 2)).toMatchObject({ count: 4, rows: [{ outcome: { row: 3 } }] });
    expect(keeper.rows({ kind: "added", text: "" }, 0, 1).rows[0]?.brings?.people).toEqual(["Ada Brandt"]);
  });

  test("a row is added, left out, or read as it was, alone or with all that are shown", async () => {
    const keeper = await keeperOf(CSV);
    keeper.plan({}, SETTING);
    keeper.choose(4, "add");
    expect(keeper.plan({}, SETTING)).toMatchObject({ chosen: 1, counts: { added: 3, duplicates: 0 } });
    keeper.choose({ kind: "added", text: "fernhill" }, "skip");
    expect(keeper.plan({}, SETTING)).toMatchObject({ counts: { added: 1, skipped: 3 } });
    keeper.choose({ kind: "all", text: "" }, null);
    expect(keeper.plan({}, SETTING)).toMatchObject({ chosen: 0, counts: { added: 2, duplicates: 1, skipped: 1 } });
  });

  test("what is brought over in parts is what the command does, word for word", async () => {
    const keeper = await keeperOf(CSV);
    keeper.plan({}, SETTING);
    const { prepared, document } = imported(keeper);
    const applied = apply(emptyDocument(), JSON.parse(prepared.text) as Envelope);
    expect("refused" in applied).toBe(false);
    if (!("refused" in applied)) expect(document).toEqual(applied.document);
  });

  test("a row is merged into an application that is there, and once more changes nothing", async () => {
    const first = await keeperOf("Company,Role,Applied\nFernhill,Sculptor,2031-02-13\n");
    first.plan({}, SETTING);
    const there = imported(first).document;
    const keeper = await keeperOf(CSV, there);
    expect(keeper.plan({}, SETTING).counts).toMatchObject({ added: 1, duplicates: 2 });
    keeper.choose({ kind: "duplicate", text: "" }, "merge");
    expect(keeper.plan({}, SETTING).counts).toMatchObject({ added: 1, merged: 2 });
    const { document } = imported(keeper, there);
    expect(document.applications.size).toBe(2);
    expect([...document.applications.values()].find(({ company }) => company === "Fernhill")?.stage).toBe("rejected");
  });

  test("how a file was read is remembered, and shown for the next one until it is begun anew", async () => {
    const column = (columns: readonly ImportColumn[], name: string) => columns.find(({ header }) => header === name);
    const text = "Company,Role,Where it is\nFernhill,Sculptor,Leeds\n";
    const first = await keeperOf(text);
    first.plan({ columns: new Map([[2, "tags"]]) }, SETTING);
    const { prepared, document } = imported(first);
    expect(prepared.shapes).toHaveLength(1);
    const settings = { ...[...document.settings.values()][0], importShapes: prepared.shapes };
    const second = await keeperOf(text.replace("Leeds", "Hull"), { ...document, settings: new Map([["settings", settings as never]]) });
    const facts = second.plan({}, SETTING);
    expect([facts.remembered, column(facts.columns, "Where it is")?.field]).toEqual([true, "tags"]);
    const anew = second.plan({ anew: true }, SETTING);
    expect([anew.remembered, column(anew.columns, "Where it is")?.field]).not.toContain("tags");
  });

  test("only what differs of the document is sent, and what is gone", () => {
    const one = { id: "a", name: "Ada" } as never;
    const other = { id: "b", name: "Bo" } as never;
    const from: Document = { ...emptyDocument(), people: new Map([["a", one]]) };
    const to: Document = { ...from, people: new Map([["b", other]]) };
    expect(differences(from, to)).toEqual([
      { table: "people", id: "b", record: other },
      { table: "people", id: "a" },
    ]);
    expect(differences(from, { ...from, people: new Map(from.people) })).toEqual([]);
  });
});

test("an import with which the data file could not be read again is refused with a sentence", async () => {
  const words = "what they wrote about it ".repeat(3_600);
  const text = `Company,Role,Note\n${Array.from({ length: 100 }, (_, row) => `Fernhill ${row},Sculptor,"${words}"`).join("\n")}\n`;
  const first = await keeperOf(text);
  first.plan({}, SETTING);
  const [one] = imported(first).document.applications.values();
  const full = (count: number): Document => {
    const applications = Array.from({ length: count }, (_, at) => ({ ...(one as Application), id: `there${at}`, company: `Moss ${at}` }));
    return { ...emptyDocument(), applications: new Map(applications.map((record) => [record.id, record])) };
  };
  const fits = await keeperOf(text, full(500));
  fits.plan({}, SETTING);
  expect("changes" in fits.prepare(CONTEXT)).toBe(true);
  const larger = await keeperOf(text, full(700));
  larger.plan({}, SETTING);
  expect(larger.prepare(CONTEXT)).toEqual({ refused: { key: "importPage.tooMuch", values: { limit: 64 } } });
});
