// What is too much for a table of applications: told at once, before anything looks at every cell of it.
import type { Said } from "#shared/text/said.ts";
import { holdsAnything } from "./csv-sheet.ts";

/** Most cells of a row, as many as a sheet of LibreOffice had for decades; most rows that hold anything, of which 50,000 can be added. */
const COLUMNS_LIMIT = 1_024;
const ROWS_LIMIT = 100_000;

/** What to say of a table with more rows or columns than any list of applications, or undefined. */
export function tooManyCells(rows: readonly (readonly string[])[], fileName: string): Said | undefined {
  let columns = 0;
  let filled = 0;
  for (const row of rows) {
    if (row.length > columns) columns = row.length;
    if (rows.length > ROWS_LIMIT && holdsAnything(row)) filled += 1;
  }
  if (columns > COLUMNS_LIMIT) return { key: "importing.tooManyColumns", values: { fileName, columns, limit: COLUMNS_LIMIT } };
  return filled > ROWS_LIMIT ? { key: "importing.tooManyRows", values: { rows: filled, limit: ROWS_LIMIT } } : undefined;
}
