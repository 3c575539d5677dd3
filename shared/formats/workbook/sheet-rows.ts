// A sheet of a workbook as rows of texts, as the text of a table would give them.
import type { Cell, MergeRange, Sheet } from "hucre/xlsx";
import { isLinkPlaceholder } from "../link-text.ts";
import { fieldNamed, findHeader } from "../table/csv-columns.ts";
import { cellAddress, cellWords } from "./cell-words.ts";

/** Most cells, columns and characters of one sheet; more is no table of applications. */
const CELLS_LIMIT = 6_000_000;
const COLUMNS_LIMIT = 1_024;
const CHARACTERS_LIMIT = 48_000_000;
/** Most rows that one merged cell is written into. */
const MERGED_LIMIT = 200;
/** Most columns that get one of their own for the addresses behind their words. */
const LINKED_COLUMNS = 4;

/** The rows of a sheet, `rows[0]` its first one, without what is empty at their ends; undefined where there are too many. */
export function sheetRows({ rows, cells, merges = [] }: Sheet): string[][] | undefined {
  if (rows.reduce((sum, row) => sum + (row?.length ?? 0), 0) > CELLS_LIMIT) return undefined;
  const texts: string[][] = [];
  let characters = 0;
  for (const [at, row] of rows.entries()) {
    const written: string[] = [];
    for (const [column, value] of (row ?? []).entries()) {
      if (column >= COLUMNS_LIMIT) break;
      if (value === null || value === undefined || value === "") continue;
      const format = typeof value === "number" ? cells?.get(`${at},${column}`)?.style?.numFmt : undefined;
      const text = cellWords(value, format);
      if (text === "") continue;
      characters += text.length;
      while (written.length < column) written.push("");
      written.push(text);
    }
    texts.push(written);
    if (characters > CHARACTERS_LIMIT) return undefined;
  }
  while (texts.at(-1)?.length === 0) texts.pop();
  fillDown(texts, merges);
  if (cells) tellAddresses(texts, cells);
  return texts;
}

/** A cell that reaches over several rows says the same of each of them that holds something of its own. */
function fillDown(texts: string[][], merges: readonly MergeRange[]): void {
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const text = texts[startRow]?.[startCol];
    if (!text || startCol !== endCol || endRow - startRow > MERGED_LIMIT) continue;
    for (let at = startRow + 1; at <= endRow; at += 1) {
      const row = texts[at];
      if (!row || row.length === 0 || row[startCol]) continue;
      while (row.length <= startCol) row.push("");
      row[startCol] = text;
    }
  }
}

/** In a column of links the address takes the place of the words over it; beside any other one it gets a column of its own. */
function tellAddresses(texts: string[][], cells: ReadonlyMap<string, Cell>): void {
  const columns = new Map<number, Map<number, string>>();
  for (const [place, cell] of cells) {
    const address = cellAddress(cell);
    if (!address) continue;
    const [row, column] = place.split(",").map(Number) as [number, number];
    // A link over many cells, or beside the table, is not one of a row.
    if (!texts[row]?.[column]) continue;
    const addresses = columns.get(column) ?? new Map<number, string>();
    addresses.set(row, address);
    columns.set(column, addresses);
  }
  const header = findHeader(texts);
  const hasLinks = header !== null && (texts[header] as string[]).some((name) => fieldNamed(name) === "link");
  const width = texts.reduce((widest, row) => Math.max(widest, row.length), 0);
  let next = width;
  for (const [column, addresses] of [...columns].sort(([one], [other]) => one - other)) {
    const name = header === null ? "" : (texts[header]?.[column] ?? "");
    const isBare = [...addresses.keys()].every((row) => row === header || isLinkPlaceholder(texts[row]?.[column] ?? ""));
    if (isBare || fieldNamed(name) === "link") {
      for (const [row, address] of addresses) if (row !== header) (texts[row] as string[])[column] = address;
      continue;
    }
    const shown = [...addresses].filter(([row, address]) => (header === null || row > header) && texts[row]?.[column] !== address);
    if (shown.length === 0 || next - width >= LINKED_COLUMNS) continue;
    if (header !== null) put(texts[header] as string[], next, hasLinks || next > width ? `${name} link` : "Link");
    for (const [row, address] of shown) put(texts[row] as string[], next, address);
    next += 1;
  }
}

function put(row: string[], column: number, text: string): void {
  while (row.length <= column) row.push("");
  row[column] = text;
}
