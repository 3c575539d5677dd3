// How much of a posting is read: field by field over fixtures in the shapes of the programs that companies publish with; nothing may be wrong.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { capturePage } from "./capture-page.ts";
import type { Captured } from "./captured.ts";

const FOLDER = new URL("fixtures/", import.meta.url);
/** Files that people published, beside the project where it is worked on; they are no part of it. */
const REAL = new URL("../../../../shared/real-data/jobposting/", import.meta.url);
const FIELDS = ["company", "role", "location", "salary", "posted", "closes", "text", "url", "others"] as const;
type Field = (typeof FIELDS)[number];
type Verdict = "right" | "blank" | "wrong" | "unsaid";

const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith(".html") ? [name.slice(0, -".html".length)] : []));

function toldOf(captured: Captured, field: Field): unknown {
  const found = captured[field];
  return typeof found === "object" ? found.value : found;
}

function read(name: string): { readonly captured: Captured; readonly expected: Readonly<Record<string, unknown>> } {
  const captured = capturePage(readFileSync(new URL(`${name}.html`, FOLDER), "utf8"));
  return { captured, expected: JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), "utf8")) };
}

function verdict(said: unknown, expected: unknown): Verdict {
  if (said === undefined) return expected === undefined ? "unsaid" : "blank";
  return JSON.stringify(said) === JSON.stringify(expected) ? "right" : "wrong";
}

/** `greenhouse-2` is Greenhouse's second. */
function siteOf(name: string): string {
  return name.replace(/-\d+$/u, "");
}

describe.each(names)("%s", (name) => {
  it("says nothing wrong", () => {
    const { captured, expected } = read(name);
    for (const field of FIELDS) {
      const said = toldOf(captured, field);
      if (said !== undefined) expect({ [field]: said }).toEqual({ [field]: expected[field] });
    }
  });
});

describe("the score", () => {
  it("is printed by site and field, with nothing wrong in it", () => {
    const sites = [...new Set(names.map(siteOf))];
    const totals: Record<Verdict, number> = { right: 0, blank: 0, wrong: 0, unsaid: 0 };
    const lines = sites.map((site) => {
      const pages = names.filter((name) => siteOf(name) === site).map(read);
      const cells = FIELDS.map((field) => {
        const verdicts = pages.map(({ captured, expected }) => verdict(toldOf(captured, field), expected[field]));
        for (const one of verdicts) totals[one] += 1;
        const [right, blank, wrong] = (["right", "blank", "wrong"] as const).map((kind) => verdicts.filter((one) => one === kind).length);
        return `${right}/${blank}/${wrong}`.padEnd(9);
      });
      return `${`${site} (${pages.length})`.padEnd(20)}${cells.join(" ")}`;
    });
    console.log([`${"right/blank/wrong".padEnd(20)}${FIELDS.map((field) => field.padEnd(9)).join(" ")}`, ...lines].join("\n"));
    console.log(`FIGURE capture: ${names.length} pages of ${sites.length} sites, fields: ${totals.right} right, ${totals.blank} blank, ${totals.wrong} wrong`);
    expect(totals.wrong).toBe(0);
    // Blanks are no mistakes, but a reader that says nothing is none.
    expect(totals.blank).toBeLessThan(totals.right / 20);
    for (const site of ["greenhouse", "lever", "ashby", "workday", "smartrecruiters", "workable", "successfactors", "personio", "teamtailor", "schema-org"]) {
      expect(names.filter((name) => siteOf(name) === site).length).toBeGreaterThanOrEqual(2);
    }
  });
});

/** What each of the published pages says, read by eye; text aside, of which only the beginning is. */
const BY_EYE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "abbvie-shaped-hourly": {
    role: "Veteran SkillBridge Program Intern",
    location: "North Chicago, IL",
    salary: { min: 25, max: 32, currency: "USD", period: "hour" },
    posted: "2026-04-30",
    closes: "2126-04-30",
    text: "Summer 2027 internship. Qualifications\n\n- Pursuing",
  },
  "fy17ohhh-address-string": { company: "Acme Labs", role: "Senior TypeScript Engineer", location: "Remote", closes: "2026-09-01", text: "Design a browser" },
  "schemaorg-eg0028-jsonld": {
    role: "Software Engineer",
    location: "Kirkland, WA",
    salary: { min: 100000, max: 100000, currency: "USD" },
    posted: "2011-10-31",
    text: "Description: ABC Company Inc. seeks",
  },
  "schemaorg-eg0028-microdata": {
    company: "ABC Company Inc.",
    role: "Software Engineer",
    location: "Kirkland, WA",
    salary: { min: 100000, max: 100000, currency: "USD" },
    posted: "2011-10-31",
    text: "Description: ABC Company Inc. seeks",
  },
  "schemaorg-issue-1698-jsonld": { company: "ACME Software", role: "Mobile App Developer" },
  "yhechen-greenhouse": {
    company: "Acme",
    role: "Backend Engineer Intern (Summer 2027)",
    location: "Remote",
    posted: "2026-07-10",
    text: "Backend engineering",
  },
  "yhechen-lever": { company: "Globex", role: "Senior Software Engineer", location: "San Francisco, CA, US", posted: "2026-06-01", text: "We are looking" },
  "yhechen-workday": {
    company: "Initech",
    role: "Software Developer Intern - Co-op (Fall 2027)",
    location: "Waterloo, ON, CA",
    posted: "2026-07-12",
    text: "Software developer co-op.",
  },
};

describe.skipIf(!existsSync(REAL))("published pages (skipped where their folder is not, which is no part of the project)", () => {
  it.each(Object.keys(BY_EYE))("%s", (name) => {
    const captured = capturePage(readFileSync(new URL(`${name}.html`, REAL), "utf8"));
    const expected = BY_EYE[name] ?? {};
    for (const field of FIELDS.filter((one) => one !== "text")) expect({ [field]: toldOf(captured, field) }).toEqual({ [field]: expected[field] });
    expect(captured.text?.value.startsWith(String(expected.text)) ?? expected.text === undefined).toBe(true);
  });
});
if (!existsSync(REAL)) console.log("SKIPPED published job postings: ../shared/real-data is not here.");
