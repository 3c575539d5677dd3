// What the person can change of what was found, files of other kinds, and hostile ones.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { readColumnMap } from "../table/column-map.ts";
import { readTextImport } from "../table/read-text-import.ts";
import type { ImportChoices, ImportPlan, ReadingChoices } from "./import-plan.ts";
import { shapesWith } from "./import-shape.ts";
import type { ImportSetting, ImportSource } from "./import-source.ts";
import { planImport } from "./read-import.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const TODAY = "2036-11-23";
let ids = 0;
const newId = () => {
  ids += 1;
  return `id-${ids}`;
};
const setting: ImportSetting = { document: emptyDocument(), today: TODAY, locale: "en-US", newId };

function sourceOf(text: string | Uint8Array, fileName = "file.csv", choices: ReadingChoices = {}): ImportSource {
  const read = readTextImport(typeof text === "string" ? new TextEncoder().encode(text) : text, fileName, choices);
  if ("refused" in read) throw new Error(read.refused.key);
  return read.source;
}

const planOf = (text: string, choices: ImportChoices = {}, changed: Partial<ImportSetting> = {}): ImportPlan =>
  planImport(sourceOf(text), choices, { ...setting, ...changed });
const added = (plan: ImportPlan) => plan.outcomes.flatMap((outcome) => (outcome.outcome === "added" ? [outcome.application] : []));
const keysOf = (plan: ImportPlan) => plan.problems.map(({ reason }) => reason.key);

it("reads a row to its end only when something asks for its application", () => {
  let made = 0;
  const counted = () => {
    made += 1;
    return `made-${made}`;
  };
  const plan = planOf("Company,Role,Notes\nQuillhaven,Binder,Asked twice\nMosswright,Printer,\n", {}, { newId: counted });
  expect([plan.counts.added, made]).toEqual([2, 0]);
  expect(plan.outcomes[0]).toMatchObject({ application: { company: "Quillhaven", timeline: [{ text: "Asked twice" }] } });
  expect(made).toBe(2);
  expect(plan.intent?.applications.map(({ id }) => id)).toEqual(["made-1", "made-3"]);
  expect(added(plan)).toEqual(plan.intent?.applications);
});

it("reminds of no closing day that is past or of what was sent, where the posting says nothing", () => {
  const plan = planOf("Company,Role,Status,Posting,Closing date\nQuillhaven,Binder,Saved,<br>,2031-02-03\nMosswright,Printer,Applied,<br>,2040-02-03\n");
  expect(added(plan).map(({ posting }) => posting)).toEqual([undefined, undefined]);
  expect(plan.beside.reminders).toEqual([]);
  expect(added(plan).map(({ timeline }) => timeline.map((entry) => "text" in entry && entry.text))).toEqual([
    ["Closing date: 2031-02-03"],
    ["Closing date: 2040-02-03"],
  ]);
});

describe("a choice", () => {
  const table = "Firm,Job,Date,Status\nQuillhaven,Binder,03/04/2031,Purple\nMosswright,Printer,05/06/2031,Applied\n";

  it("of the date order is asked for where no row tells it, and overrules the language", () => {
    const asked = planOf(table);
    expect(asked.dateOrder).toEqual({ order: "mdy", by: "locale" });
    expect(keysOf(asked)).toContain("importing.problem.dateOrderAsked");
    expect(added(asked)[0]?.appliedOn).toBe("2031-03-04");
    expect(added(planOf(table, {}, { locale: "de-DE" }))[0]?.appliedOn).toBe("2031-04-03");
    const chosen = planOf(table, { dateOrder: "dmy" });
    expect(chosen.dateOrder).toEqual({ order: "dmy", by: "person" });
    expect(added(chosen)[0]?.appliedOn).toBe("2031-04-03");
    expect(keysOf(chosen)).not.toContain("importing.problem.dateOrderAsked");
  });

  it("of a status changes every row that has it", () => {
    const plan = planOf(table);
    expect(plan.statuses).toContainEqual({ text: "Purple", rows: 1, meaning: { stages: ["applied"] }, by: "unknown" });
    const chosen = planOf(table, { statuses: new Map([["Purple", { stages: ["offered"] as const }]]) });
    expect(chosen.statuses).toContainEqual({ text: "Purple", rows: 1, meaning: { stages: ["offered"] }, by: "person" });
    expect(added(chosen)[0]).toMatchObject({ company: "Quillhaven", stage: "offered" });
    expect(chosen.counts.byStage).toMatchObject({ applied: 1, offered: 1 });
  });

  it("of a column overrules its name, and frees the field it had", () => {
    const swapped = planOf(table, {
      columns: new Map([
        [0, "role"],
        [1, "company"],
      ] as const),
    });
    expect(added(swapped)[0]).toMatchObject({ company: "Binder", role: "Quillhaven" });
    expect(swapped.columns.map(({ field, by }) => `${field} ${by}`)).toEqual(["role person", "company person", "appliedOn header", "status header"]);
  });

  it("of the header row, the delimiter and the encoding is followed", () => {
    expect(planOf("Quillhaven,Binder\nMosswright,Printer\n", { headerRow: null }).counts.rows).toBe(2);
    expect(planOf("x,y\nFirm,Job\nQuillhaven,Binder\n", { headerRow: 2 }).counts.rows).toBe(1);
    expect(sourceOf("Firm|Job\na,b|c\n", "file.csv", { delimiter: "," })).toMatchObject({ delimiter: "," });
    expect(sourceOf("Firm|Job\na,b|c\n")).toMatchObject({ delimiter: "|" });
    expect(sourceOf("sep=;\nFirm;Job\nQuillhaven;Binder, Printer\n")).toMatchObject({ delimiter: ";" });
  });

  it("on the command line names a column by its name or number, also where no names were found", () => {
    const source = sourceOf("a,b\n1,Quillhaven\n");
    if (source.format === "perennial") throw new Error("a table");
    const byName = readColumnMap(["b=company"], source);
    expect(byName).toEqual({ choices: { columns: new Map([[1, "company"]]), headerRow: 1 } });
    expect("choices" in byName && added(planImport(source, byName.choices, setting)).map(({ company }) => company)).toEqual(["Quillhaven"]);
    expect(readColumnMap(["2=company"], source)).toEqual({ choices: { columns: new Map([[1, "company"]]) } });
    for (const part of ["c=company", "b=chief", "company", "__proto__=company", "=company"])
      expect(readColumnMap([part], source)).toMatchObject({ unread: part });
  });

  it("brings in a row that only looks like a total, and none that names nothing", () => {
    const rows = "Company,Role,Date,Status\nQuillhaven,Binder,13/04/2031,Applied\nTotal,,,\n,,14/04/2031,Applied\n";
    expect(planOf(rows).outcomes.slice(1)).toMatchObject([
      { outcome: "skipped", addable: true, reason: { key: "importing.skipped.total" } },
      { outcome: "skipped", reason: { key: "importing.skipped.nameMissing" } },
    ]);
    const wanted = planOf(rows, { rows: new Map([3, 4].map((row) => [row, "add"])) });
    expect(wanted.outcomes.map(({ outcome }) => outcome)).toEqual(["added", "added", "skipped"]);
    expect(added(wanted)[1]).toMatchObject({ company: "Total", role: "" });
  });
});

describe("a row", () => {
  it("without a status is a lead, unless it has a date or the file is a log", () => {
    const stages = (text: string, fileName = "file.csv") => added(planImport(sourceOf(text, fileName), {}, setting)).map(({ stage }) => stage);
    expect(stages("Company,Role\nQuillhaven,Binder\n")).toEqual(["lead"]);
    expect(stages("Company,Role\nQuillhaven,Binder\n", "My applications.csv")).toEqual(["applied"]);
    expect(stages("Company,Date\nQuillhaven,2031-01-01\nMosswright,2031-01-01\nFernhollow,\n")).toEqual(["applied", "applied", "applied"]);
    expect(stages("Company,Role,Date applied\nQuillhaven,Binder,2031-01-01\nMosswright,A,\nFernhollow,B,\n")).toEqual(["applied", "lead", "lead"]);
  });

  it("with days for its stages tells the moves on those days", () => {
    const [application] = added(planOf("Company,Applied on,Interview date,Rejection date,Status\nQuillhaven,2031-01-01,2031-01-10,2031-01-20,Rejected\n"));
    expect(application?.timeline.map(({ at, kind }) => `${at} ${kind}`)).toEqual(["2031-01-10 move", "2031-01-20 move"]);
    expect(application?.timeline.some((entry) => "undated" in entry)).toBe(false);
  });

  it("is a duplicate of one that is there, but not of one in the bin, and a later application is none", () => {
    const there = added(planOf('Company,Role,Date\n"Quillhaven, Inc.",Binder,2031-01-01\n'))[0];
    if (!there) throw new Error("one row");
    const record = { ...there, id: "there", rank: "a0", createdAt: "2031-01-01T00:00:00Z" };
    const table = "Company,Role,Date\nQUILLHAVEN,Binder,2031-01-01\nQuillhaven,Binder,2032-01-01\n";
    const document = { ...emptyDocument(), applications: new Map([["there", record]]) };
    const plan = planOf(table, {}, { document });
    expect(plan.outcomes.map(({ outcome }) => outcome)).toEqual(["duplicate", "added"]);
    expect(plan.outcomes[0]).toMatchObject({ of: { application: "there" } });
    const binned = { ...emptyDocument(), applications: new Map([["there", { ...record, removed: { at: "2031-02-01T00:00:00Z" } }]]) };
    expect(planOf(table, {}, { document: binned }).counts.added).toBe(2);
  });

  it("keeps a cell that is too long for its field whole, in a note", () => {
    const long = "x".repeat(250_000);
    const plan = planOf(`Company,Role,Link,Tags,Motto,Description\n${long},Binder,https://q.example/${"y".repeat(5_000)},${"t".repeat(80)},m,${long}\n`);
    const [application] = added(plan);
    expect(application?.company).toHaveLength(300);
    expect(keysOf(plan)).toContain("importing.problem.shortened");
    const notes = application?.timeline.map((entry) => (entry.kind === "note" ? entry.text : "")).join("") ?? "";
    for (const kept of [`Company: ${long}`, `Link: https://q.example/${"y".repeat(5_000)}`, `Tags: ${"t".repeat(80)}`, "Motto: m", `Description: ${long}`])
      expect(notes.includes(kept)).toBe(true);
    expect(envelopeSchema.safeParse({ id: "i", at: "2031-01-01T00:00:00Z", today: TODAY, intent: plan.intent }).success).toBe(true);
  });
});

describe("a Perennial file", () => {
  const record = { id: "one", company: "Quillhaven", role: "Binder", tags: [], stage: "applied", rank: "a0", createdAt: "2031-01-01T00:00:00Z", timeline: [] };
  const reminders = [
    { id: "r", application: "one", due: "2031-02-01", text: "Write" },
    { id: "s", application: "gone", due: "2031-02-01", text: "Write" },
  ];
  const file = (changed: object = {}, data: object = {}) =>
    JSON.stringify({
      format: "perennial",
      schema: 1,
      revision: 3,
      savedAt: "2031-01-01T00:00:00Z",
      sha256: "0".repeat(64),
      data: { applications: [record], reminders, ...data },
      ...changed,
    });
  const refusal = (text: string) => {
    const read = readTextImport(new TextEncoder().encode(text), "file.json");
    return "refused" in read ? read.refused.key : read.source.format;
  };

  it("brings its applications with their next steps, once", () => {
    const plan = planOf(file({}, { applications: [record, { ...record, id: "bin", removed: { at: "2031-01-01T00:00:00Z" } }] }));
    expect(plan).toMatchObject({
      format: "perennial",
      counts: { rows: 2, added: 1, skipped: 1 },
      intent: { applications: [{ id: "one" }], reminders: [{ id: "r" }] },
    });
    const document = { ...emptyDocument(), applications: new Map([["one", record as never]]) };
    expect(planOf(file(), {}, { document })).toMatchObject({ counts: { duplicates: 1 }, intent: null });
  });

  it("is refused by what is wrong with it", () => {
    expect(refusal(file({ schema: 2 }))).toBe("importing.newerPerennial");
    expect(refusal(file({ revision: -1 }))).toBe("importing.damagedPerennial");
    expect(refusal(file().slice(0, -9))).toBe("importing.damagedPerennial");
    expect(refusal('{"name":"a board","lists":[]}')).toBe("importing.unknownJson");
    expect(refusal("[1,2]")).toBe("importing.unknownJson");
  });
});

describe("a hostile file", () => {
  it("with names of prototypes touches none", () => {
    const plan = planOf("Company,__proto__,constructor,Status\n__proto__,polluted,x,__proto__\nconstructor,y,toString,constructor\n");
    expect(plan.counts.added).toBe(2);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("with more rows than one import may bring is refused whole", () => {
    const rows = Array.from({ length: 50_001 }, (_, index) => `Company ${index},Role`).join("\n");
    const plan = planOf(`Company,Role\n${rows}\n`);
    expect(plan.intent).toBeNull();
    expect(plan.problems[0]?.reason.key).toBe("importing.tooManyRows");
  });

  it("with an open quotation mark says where", () => {
    const plan = planOf('Company,Role\nQuillhaven,Binder\nMosswright,"Printer\nFernhollow,Smith\n');
    expect(plan.problems).toContainEqual({ row: 3, reason: { key: "importing.problem.quoteOpen" } });
  });

  it("without a usable column brings nothing and says so", () => {
    const plan = planOf("when,what\n2031-01-01,1\n");
    expect(plan.intent).toBeNull();
    expect(keysOf(plan)).toContain("importing.noUsableColumn");
  });

  it("of notes brings nothing unless the person says what its lines are, and then for this file alone", () => {
    const notes = "Met Ada at the fair, she said to write.\nCall Tom about the workshop.\nAsk Quillhaven when they decide.\n";
    const plan = planOf(notes);
    expect(plan.intent).toBeNull();
    expect(keysOf(plan)).toEqual(["importing.isNotes"]);
    const chosen: ImportChoices = { columns: new Map([[0, "company"]]) };
    expect(added(planOf(notes, chosen))).toHaveLength(3);
    expect(shapesWith(sourceOf(notes), chosen)).toBeUndefined();
    expect(added(planOf("Fernhill\nQuillhaven\n"))).toHaveLength(2);
  });

  it("of any bytes is refused or planned, and every plan can be carried out", () => {
    const cell = fc.oneof(
      fc.constantFrom("Company", "Role", "Date", "Status", "Link", "null", "Quillhaven", "31/12/2031", "=1", '"', "Interview + denied", "1 Offer"),
      fc.constantFrom(
        "Recruiter",
        "Contact",
        "Referred by",
        "Email",
        "Phone",
        "Follow up",
        "Deadline",
        "Feedback",
        "Dana Merrow",
        "Lind, Oskar",
        "d@q.example",
        "2036-01-01",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    const table = fc
      .array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
      .chain((rows) => fc.constantFrom(",", ";", "\t").map((between) => rows.map((row) => row.join(between)).join("\n")));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          table.map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          const read = readTextImport(bytes, "file.csv");
          if ("refused" in read) return;
          const plan = planImport(read.source, {}, setting);
          const { rows, added: count, duplicates, skipped } = plan.counts;
          expect(count + duplicates + skipped).toBe(rows);
          if (!plan.intent) return;
          const envelope = envelopeSchema.parse({ id: "i", at: `${TODAY}T08:00:00Z`, today: TODAY, intent: plan.intent }) as Envelope;
          const applied = apply(emptyDocument(), envelope);
          if ("refused" in applied) throw new Error(applied.refused.key);
          expect(brokenInvariants(applied.document)).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
