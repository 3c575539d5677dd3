// The jobs in a whole export of LinkedIn's: what was applied for and what was saved, as one table.

import type { ImportRead } from "../import/import-source.ts";
import { linkOf } from "../link-text.ts";
import { findHeader } from "../table/csv-columns.ts";
import { holdsAnything, readSheet } from "../table/csv-sheet.ts";
import { decodeText } from "../table/decode-text.ts";
import { foldHeader } from "../table/fold-text.ts";
import { tooManyCells } from "../table/table-limits.ts";

/** LinkedIn cuts long lists into files with a number each. */
const APPLIED = /^job[ _]applications(?:[ _]\d+)?\.csv$/iu;
const SAVED = /^saved[ _]jobs(?:[ _]\d+)?\.csv$/iu;
/** The column that is added, in the export's own language; both words are known statuses. */
const STATUS = { name: "Status", applied: "Applied", saved: "Saved" } as const;
const LINK = "job url";

/** One file of the export. */
interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Read {
  readonly isSaved: boolean;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether a file of a zip is one of those that tell jobs, by its bare name. */
export function isLinkedInFile(name: string): boolean {
  return APPLIED.test(name) || SAVED.test(name);
}

/**
 * One table of these files: every column that any of them has, and whether each job was applied for or only saved. A job that was saved and then
 * applied for, by its address, is one row with both dates.
 */
export function linkedInTable(files: readonly Named[], fileName: string): ImportRead {
  const tables: Read[] = [];
  for (const { name, bytes } of [...files].sort((one, other) => order(one.name) - order(other.name))) {
    const decoded = decodeText(bytes, name);
    // A list without a job in it is no reason to leave out the others.
    if ("refused" in decoded && decoded.refused.key === "importing.isEmpty") continue;
    if ("refused" in decoded) return decoded;
    const { rows } = readSheet(decoded.text);
    const tooMany = tooManyCells(rows, name);
    if (tooMany) return { refused: tooMany };
    const header = findHeader(rows);
    if (header !== null) tables.push({ isSaved: SAVED.test(name), header: rows[header] ?? [], rows: rows.slice(header + 1).filter(holdsAnything) });
  }
  if (tables.every(({ rows }) => rows.length === 0)) return { refused: { key: "importing.isEmpty", values: { fileName } } };
  const rows = joined(tables);
  const tooMany = tooManyCells(rows, fileName);
  if (tooMany) return { refused: tooMany };
  return { source: { format: "linkedin", container: "zip", fileName, sheet: { rows }, header: 0 } };
}

function joined(tables: readonly Read[]): string[][] {
  const names = new Map<string, string>();
  for (const { header } of tables) for (const name of header) if (!names.has(foldHeader(name))) names.set(foldHeader(name), name.trim());
  names.set(foldHeader(STATUS.name), STATUS.name);
  const columns = [...names.keys()];
  const linkAt = columns.indexOf(LINK);
  const statusAt = columns.indexOf(foldHeader(STATUS.name));
  const rows: string[][] = [];
  const byLink = new Map<string, string[]>();
  for (const { isSaved, header, rows: found } of tables) {
    const places = header.map((name) => columns.indexOf(foldHeader(name)));
    for (const cells of found) {
      const row = columns.map(() => "");
      for (const [at, place] of places.entries()) row[place] = cells[at] ?? "";
      row[statusAt] = isSaved ? STATUS.saved : STATUS.applied;
      const link = linkAt < 0 ? undefined : linkOf((row[linkAt] ?? "").trim());
      const same = link === undefined ? undefined : byLink.get(link);
      if (isSaved && same) {
        for (const [at, cell] of row.entries()) if (!same[at]) same[at] = cell;
        continue;
      }
      if (link !== undefined && !same) byLink.set(link, row);
      rows.push(row);
    }
  }
  return [[...names.values()], ...rows];
}

/** What was applied for comes first, each list in the order of its numbers. */
function order(name: string): number {
  return (SAVED.test(name) ? 1_000_000 : 0) + Number(/(\d{1,5})\.csv$/iu.exec(name)?.[1] ?? 0);
}
