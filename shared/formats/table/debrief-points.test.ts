// Which columns become a debrief, and how their cells become points.
import { describe, expect, it } from "vitest";
import { emptyDocument } from "#shared/model/document.ts";
import type { ImportChoices } from "../import/import-plan.ts";
import { planImport } from "../import/read-import.ts";
import { pointsIn } from "./debrief-points.ts";
import { readTextImport } from "./read-text-import.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

function planOf(text: string, choices: ImportChoices = {}) {
  const read = readTextImport(new TextEncoder().encode(text), "file.csv");
  if ("refused" in read) throw new Error(read.refused.key);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  return planImport(read.source, choices, { document: emptyDocument(), today: "2036-11-23", locale: "en-GB", newId });
}
const fieldsOf = (text: string) => Object.fromEntries(planOf(text).columns.map(({ header, field }) => [header, field]));

describe("points", () => {
  it("stand one a line or between semicolons, without bullets, each once", () => {
    expect(pointsIn("- too quiet\n* no questions;Too quiet ;\n\n2. late；1.5 hours late")).toEqual(["too quiet", "no questions", "late", "1.5 hours late"]);
    expect(pointsIn(" ; \n")).toEqual([]);
  });

  it("that do not fit a debrief are none", () => {
    expect(pointsIn("x".repeat(2_001))).toBeUndefined();
    expect(pointsIn(Array.from({ length: 101 }, (_, index) => `point ${index}`).join(";"))).toBeUndefined();
  });
});

describe("a column", () => {
  it("is known by its name in many languages, and several can share a field", () => {
    const columns = { "What went wrong": "workOn", "To improve": "workOn", Errores: "workOn", "Leçons apprises": "workOn", 复盘: "workOn", 反省点: "workOn" };
    const words = {
      Feedback: "theirWords",
      "Rejection reason given": "theirWords",
      "Motif du refus": "theirWords",
      Absagegrund: "theirWords",
      拒绝原因: "theirWords",
    };
    for (const [name, field] of Object.entries({ ...columns, ...words, "What went well": "wentWell", "What they wanted": "wanted" }))
      expect([name, fieldsOf(`Company,Role,${name}\nQuillhaven,Binder,More patience\n`)[name]]).toEqual([name, field]);
  });

  it("called feedback that tells the status, a day or yes and no is not taken for words", () => {
    expect(fieldsOf("Company,Role,Feedback\nQuillhaven,Binder,Rejected\nMosswright,Printer,Interview\n").Feedback).toBe("status");
    expect(fieldsOf("Company,Role,Status,Feedback\nQuillhaven,Binder,Rejected,Yes\nMosswright,Printer,Applied,No\n").Feedback).toBe("keep");
    expect(fieldsOf("Company,Role,Status,Feedback\nQuillhaven,Binder,Rejected,2031-03-04\nMosswright,Printer,Applied,2031-03-05\n").Feedback).toBe("keep");
  });
});

describe("a row", () => {
  const table =
    "Company,Role,Applied on,Rejected on,Status,Oops\nQuillhaven,Binder,2031-01-01,2031-02-03,Rejected,too quiet; late\nMosswright,Printer,2031-01-01,,Applied,too loud\n";
  const chosen = { columns: new Map([[5, "workOn"]] as const) };

  it("that was rejected has a finished debrief of that move, dated by it", () => {
    const plan = planOf(table, chosen);
    const [first] = plan.outcomes;
    if (first?.outcome !== "added") throw new Error("one row");
    const move = first.application.timeline.find(({ kind }) => kind === "move");
    expect(first.debriefs).toEqual([
      {
        id: expect.any(String),
        application: first.application.id,
        move: move?.id,
        wanted: [],
        wentWell: [],
        workOn: ["too quiet", "late"],
        people: [],
        at: "2031-02-03",
        finishedAt: "2031-02-03T12:00:00Z",
      },
    ]);
    expect(plan.intent?.debriefs).toEqual(first.debriefs);
    expect(first.application.timeline.some(({ kind }) => kind === "note")).toBe(false);
  });

  it("that was never rejected keeps it in a note, and so does one that does not fit", () => {
    const notes = (row: number, text = table) =>
      planOf(text, chosen).outcomes.flatMap((outcome) =>
        outcome.row === row && outcome.outcome === "added" ? outcome.application.timeline.flatMap((entry) => (entry.kind === "note" ? [entry.text] : [])) : [],
      );
    expect(notes(3)).toEqual(["Oops: too loud"]);
    expect(notes(2, table.replace("too quiet; late", "x".repeat(3_000)))).toEqual([`Oops: ${"x".repeat(3_000)}`]);
  });

  it("that is a duplicate brings none", () => {
    const [head, row] = table.split("\n");
    const again = planOf(`${head}\n${row}\n${row}\n`, chosen);
    expect([again.intent?.debriefs?.length, again.problems]).toEqual([1, []]);
  });

  it("that is a duplicate with other words says that they stay behind", () => {
    const [head, row] = table.split("\n");
    const other = planOf(`${head}\n${row}\n${row?.replace("too quiet", "too fast")}\n`, chosen);
    expect(other.counts).toMatchObject({ rows: 2, added: 1, duplicates: 1, skipped: 0 });
    expect(other.problems).toEqual([{ row: 3, reason: { key: "importing.problem.debriefLeft" } }]);
  });
});
