// A report on paper: what stands in it, what never does, and that nothing anybody wrote becomes markup.
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { reportOf } from "#shared/queries/report.ts";
import { documentWith } from "#shared/queries/sample.test-source.ts";
import { paperOf } from "./paper.ts";
import { reportFile, reportPart } from "./report-html.ts";

const SPAN = { from: "2031-03-01", to: "2031-03-31" };
const TODAY = "2031-04-10";
const SETTING = { locale: "en-GB", paper: "A4" } as const;
const created = "2031-01-01T12:00:00.000Z";

function searchOf(text: string): Document {
  return {
    ...documentWith([
      {
        ...{ id: "a", company: text, role: text, location: text, source: text, appliedOn: "2031-03-03", stage: "interviewed", salary: { min: 4321 } },
        posting: { text: "The whole ad", savedAt: "2031-03-01" },
        timeline: [
          { id: "r", kind: "round", at: "2031-03-10T09:30", zone: "Europe/Berlin", name: text, people: ["p"], with: text, went: "Between us" },
          { id: "m", kind: "move", at: "2031-03-12", from: "applied", to: "interviewed" },
          { id: "n", kind: "note", at: "2031-03-13", text: "Between us" },
        ],
      },
    ]),
    people: new Map([["p", { id: "p", name: text, company: text, createdAt: created }]]),
    touchpoints: new Map([["t", { id: "t", person: "p", application: "a", at: "2031-03-20", channel: "letter", text: "Between us" }]]),
  };
}

/** The tags, and the text between them, as a browser reads them. */
function read(html: string): { readonly tags: ReadonlySet<string>; readonly attributes: ReadonlySet<string>; readonly text: string } {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const texts: string[] = [];
  const parser = new Parser({
    onopentag: (name, own) => {
      tags.add(name);
      for (const attribute of Object.keys(own)) attributes.add(attribute);
    },
    ontext: (text) => void texts.push(text),
  });
  parser.end(html);
  return { tags, attributes, text: texts.join("") };
}

test("tells what was sent, how it stands, interviews and contacts, and keeps what is private", () => {
  const html = reportFile(reportOf(searchOf("Quillhaven"), SPAN, TODAY), { ...SETTING, name: "Ada Fern" });
  const { text } = read(html);
  for (const told of [
    "1 Mar 2031 to 31 Mar 2031",
    "As of 10 Apr 2031",
    "Ada Fern",
    "3 Mar 2031",
    "Quillhaven",
    "Interviewed",
    "1 of 1",
    "9:30 (Europe/Berlin)",
    "Letter",
    "Contact, 20 Mar 2031",
  ])
    expect(text).toContain(told);
  for (const kept of ["Between us", "4321", "4,321", "The whole ad"]) expect(html).not.toContain(kept);
  expect(html).toMatch(/@page \{ size: A4 portrait;.*counter\(page\)/u);
  expect(html).not.toMatch(/https?:|src=|url\(/u);
});

test("nothing that was written becomes markup, and all of it is there to be read", () => {
  const own = read(reportFile(reportOf(searchOf("x"), SPAN, TODAY), SETTING));
  for (const hostile of [
    "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "</style><style>@import 'x'",
    "<!-- ",
    "]]><svg onload=alert(1)>",
    "&lt;b&gt; & &amp;",
    "'><base href=x>",
  ]) {
    const { tags, attributes, text } = read(reportFile(reportOf(searchOf(hostile), SPAN, TODAY), { ...SETTING, name: hostile }));
    expect(tags).toEqual(own.tags);
    expect(attributes).toEqual(own.attributes);
    expect(text.split(hostile).length).toBeGreaterThan(10);
  }
  const odd = reportPart(reportOf(searchOf("a\u0000b\u001b\ud800c"), SPAN, TODAY), SETTING, 2).html;
  expect(odd).toContain("ab\ufffdc");
});

test("says so where there is nothing, and heads every table with words", () => {
  const { text, tags } = read(reportFile(reportOf(emptyDocument(), SPAN, TODAY), SETTING));
  expect(text.split("None in these days.")).toHaveLength(5);
  expect(tags.has("h1")).toBe(true);
  expect(read(reportPart(reportOf(emptyDocument(), SPAN, TODAY), SETTING, 2).html).tags.has("h1")).toBe(false);
});

test("the paper is that of the place", () => {
  expect(["en-US", "es-MX", "fr-CA", "zh-Hant-TW", "de-DE", "en", "en-GB"].map(paperOf)).toEqual(["Letter", "Letter", "Letter", "A4", "A4", "A4", "A4"]);
});
