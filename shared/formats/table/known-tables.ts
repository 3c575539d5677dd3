// The tables of tools that we know, by their column names; a name or two may have been changed by hand.

import type { TableFormat } from "../import/import-plan.ts";
import { foldHeader } from "./fold-text.ts";
import { words } from "./word-list.ts";

interface KnownTable {
  readonly format: TableFormat;
  readonly names: readonly string[];
  /** What it is hardly told by without. */
  readonly must?: readonly string[];
  readonly fewest: number;
}

const KNOWN: readonly KnownTable[] = [
  // LinkedIn's export of one's own data: `Job Applications.csv` and `Saved Jobs.csv`.
  {
    format: "linkedin",
    names: words("application date | contact email | contact phone number | company name | job title | job url | resume name | question and answers"),
    fewest: 6,
  },
  { format: "linkedin", names: words("saved date | job url | job title | company name"), must: ["saved date"], fewest: 3 },
  // Huntr: what its export writes, and what its list shows.
  {
    format: "huntr",
    names: words(`
      id | created at | title | salary | location | url | root domain | html description | deadline | color | last moved at | board id | board name |
      list id | list name | company id | company name | company domain | creator user id | creator user first name | creator user last name |
      creator user email
    `),
    must: ["list name"],
    fewest: 12,
  },
  { format: "huntr", names: words("title | company | location | salary | url | list | date added | description"), must: ["list", "date added"], fewest: 6 },
  // Teal's job tracker.
  {
    format: "teal",
    names: words(`
      job position | job title | company | max salary | min salary | location | status | date saved | deadline | date applied | follow up | excitement |
      date closed | url | job description | notes
    `),
    must: ["excitement"],
    fewest: 6,
  },
];

/** The tool whose table has these column names; undefined for any other table. */
export function formatOf(header: readonly string[]): TableFormat | undefined {
  const folded = new Set(header.map(foldHeader));
  return KNOWN.find(({ names, must = [], fewest }) => must.every((name) => folded.has(name)) && names.filter((name) => folded.has(name)).length >= fewest)
    ?.format;
}
