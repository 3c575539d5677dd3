// A file of a shape that was read before is read the same, and what the person says now stands above it.
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import type { ImportShape } from "#shared/model/settings.ts";
import { say } from "#shared/text/say.ts";
import { readTextImport } from "../table/read-text-import.ts";
import type { ImportChoices } from "./import-plan.ts";
import { choicesOf, shapeOf, shapesWith } from "./import-shape.ts";
import type { ImportSource } from "./import-source.ts";
import { planImport } from "./read-import.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const FIRST = "Firm,Job,Date,Status,Motto\nQuillhaven,Binder,03/04/2031,Purple,Ink\n";
const NEXT = "firm,JOB,date,status,motto\nFernhollow,Printer,05/06/2031,Purple,Moss\n";
const CHOICES: ImportChoices = {
  dateOrder: "dmy",
  columns: new Map([[4, "note"]]),
  statuses: new Map([["Purple", { stages: ["rejected"] }]]),
  rows: new Map([[2, "skip"]]),
};

function sourceOf(text: string): ImportSource {
  const read = readTextImport(new TextEncoder().encode(text), "file.csv");
  if ("refused" in read) throw new Error(say(read.refused));
  return read.source;
}

/** A document that remembers these shapes, kept by the same command as the page's. */
function remembering(importShapes: ImportShape[]): Document {
  const envelope = envelopeSchema.parse({
    id: "remember",
    at: "2036-11-23T08:00:00Z",
    today: "2036-11-23",
    intent: { type: "settings.edit", settings: { importShapes } },
  }) as Envelope;
  const applied = apply(emptyDocument(), envelope);
  if ("refused" in applied) throw new Error(say(applied.refused));
  return applied.document;
}

const planOf = (text: string, choices: ImportChoices, document: Document) => {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  return planImport(sourceOf(text), choices, { document, today: "2036-11-23", locale: "en-US", newId });
};

describe("a remembered reading", () => {
  const shapes = shapesWith(sourceOf(FIRST), CHOICES) ?? [];
  const document = remembering(shapes);

  it("is taken for the next file with the same columns, and the plan says so", () => {
    const plan = planOf(NEXT, {}, document);
    expect(plan.remembered).toBe(true);
    expect(plan.dateOrder).toEqual({ order: "dmy", by: "person" });
    expect(plan.statuses).toMatchObject([{ text: "Purple", meaning: { stages: ["rejected"] }, by: "person" }]);
    expect(plan.columns[4]).toMatchObject({ field: "note", by: "person" });
    expect(plan.outcomes).toMatchObject([{ outcome: "added", application: { stage: "rejected", appliedOn: "2031-06-05" } }]);
  });

  it("tells nothing of what stands in the rows, and of no row", () => {
    expect(JSON.stringify(shapes)).not.toMatch(/Quillhaven|Binder|Ink|rows|2031/u);
  });

  it("is left aside for files with other columns, and where the person starts anew", () => {
    expect(planOf(NEXT.replace("motto", "slogan"), {}, document).remembered).toBeUndefined();
    const anew = planOf(NEXT, { anew: true }, document);
    expect(anew.remembered).toBeUndefined();
    expect(anew.dateOrder).toEqual({ order: "mdy", by: "locale" });
  });

  it("gives way to what the person says now, which is remembered in its place", () => {
    const now: ImportChoices = {
      dateOrder: "mdy",
      columns: new Map([
        [4, "company"],
        [0, "role"],
      ]),
    };
    const plan = planOf(NEXT, now, document);
    expect(plan.dateOrder.order).toBe("mdy");
    expect(plan.columns.map(({ field }) => field)).toEqual(["role", "keep", "appliedOn", "status", "company"]);
    const [kept, ...others] = shapesWith(sourceOf(NEXT), now, shapes) ?? [];
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ dateOrder: "mdy", columns: { 0: "role", 4: "company" }, statuses: [{ text: "Purple", stages: ["rejected"] }] });
  });

  it("is forgotten when the person starts anew and says nothing else", () => {
    expect(shapesWith(sourceOf(NEXT), { anew: true }, shapes)).toEqual([]);
    expect(shapesWith(sourceOf(NEXT), {}, [])).toBeUndefined();
  });

  it("keeps the latest few, and leaves out fields it does not know", () => {
    const many = Array.from({ length: 40 }, (_, index): ImportShape => ({ shape: `csv|${index}` }));
    expect(shapesWith(sourceOf(FIRST), CHOICES, many)).toHaveLength(30);
    expect(choicesOf({ shape: "x", columns: { 0: "horoscope", 1: "company" }, headerRow: null })).toEqual({
      columns: new Map([[1, "company"]]),
      headerRow: null,
    });
  });

  it("knows a table without names by what its columns hold", () => {
    const shape = shapeOf(sourceOf("Quillhaven,Binder,2031-01-01\nFernhollow,Printer,2031-01-02\n"));
    expect(shape).toBe(shapeOf(sourceOf("Mosswright,Painter,2032-01-01\nTarnbeck,Writer,2032-01-02\n")));
    expect(shape).not.toContain("uill");
  });
});
