// Quick add: each way of writing a line, links, pasted postings, and lines that are too long.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsSchema } from "#shared/model/application.ts";
import { readQuickAdd } from "./quick-add.ts";

const TODAY = "2031-05-06";
const fieldsOf = (text: string) => {
  const result = readQuickAdd(text, TODAY);
  return "fields" in result ? result.fields : result.refused.key;
};

describe("a quick add", () => {
  it.each([
    ["Lindenwerk - Gardener", "Lindenwerk", "Gardener"],
    ["Lindenwerk – Gardener", "Lindenwerk", "Gardener"],
    ["Lindenwerk — Gardener", "Lindenwerk", "Gardener"],
    ["Lindenwerk—Gardener", "Lindenwerk", "Gardener"],
    ["  Lindenwerk   -   Head of Trees  ", "Lindenwerk", "Head of Trees"],
    ["Gardener at Lindenwerk", "Lindenwerk", "Gardener"],
    ["Editor at Large at Lindenwerk", "Lindenwerk", "Editor at Large"],
    ["Gardener @ Lindenwerk", "Lindenwerk", "Gardener"],
    ["Hill-Brook - Front-end developer", "Hill-Brook", "Front-end developer"],
    ["Lindenwerk", "Lindenwerk", ""],
    ["- Gardener at Lindenwerk", "Lindenwerk", "Gardener"],
    ["林木 - 工程师", "林木", "工程师"],
  ])("reads %s", (line, company, role) => {
    expect(fieldsOf(line)).toEqual({ company, role });
  });

  it("keeps a link and takes only the host as a name", () => {
    expect(fieldsOf("https://www.jobs.lindenwerk.example/p/1?x=2")).toEqual({
      company: "jobs.lindenwerk.example",
      role: "",
      link: "https://www.jobs.lindenwerk.example/p/1?x=2",
    });
    expect(fieldsOf("Lindenwerk - Gardener https://lindenwerk.example/a-b (new)")).toMatchObject({
      company: "Lindenwerk",
      link: "https://lindenwerk.example/a-b",
    });
  });

  it("keeps the rest of a pasted text as the posting", () => {
    expect(fieldsOf("Gardener at Lindenwerk\r\n\r\nWe grow trees.\nhttps://lindenwerk.example/1.\n")).toEqual({
      company: "Lindenwerk",
      role: "Gardener",
      link: "https://lindenwerk.example/1",
      posting: { text: "We grow trees.\nhttps://lindenwerk.example/1.", savedAt: TODAY },
    });
  });

  it("refuses what is empty or too long, and is quick about it", () => {
    expect(fieldsOf("  \n ")).toBe("refusal.nameMissing");
    expect(fieldsOf(" - ")).toBe("refusal.nameMissing");
    expect(fieldsOf("x".repeat(301))).toBe("refusal.tooLong");
    expect(fieldsOf("x ".repeat(50_000))).toBe("refusal.tooLong");
    expect(fieldsOf(`Lindenwerk\n${"x".repeat(100_001)}`)).toBe("importing.pastedTooLong");
    expect(fieldsOf(`https://lindenwerk.example/${"x".repeat(4_000)}`)).toBe("importing.linkTooLong");
  });

  it("gives fields that the model accepts, or a reason, for any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 400 }),
          fc.webUrl(),
          fc.string().map((text) => `www.${text}`),
        ),
        (text) => {
          const result = readQuickAdd(text, TODAY);
          if ("refused" in result) return;
          expect(fieldsSchema.partial().safeParse(result.fields).success).toBe(true);
          expect(result.fields.company || result.fields.role).toBeTruthy();
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
