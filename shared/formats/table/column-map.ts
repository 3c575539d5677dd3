// What a person wrote on the command line about columns: `Firma=company`.

import { IMPORT_FIELDS, type ImportChoices, type ImportField } from "../import/import-plan.ts";
import type { TableSource } from "../import/import-source.ts";
import { columnsOf } from "./csv-columns.ts";
import { foldHeader } from "./fold-text.ts";

/** The choices that the parts stand for, or the part that names no column or no field, with the columns there are. */
export type ColumnMap = { readonly choices: Pick<ImportChoices, "columns" | "headerRow"> } | { readonly unread: string; readonly columns: readonly string[] };

/**
 * Reads parts such as `Firma=company`. A column goes by its name or by its number, counted from 1. Where the names were not recognised as such,
 * the row that holds all of them is taken for the row of column names.
 */
export function readColumnMap(parts: readonly string[], { sheet, header }: TableSource): ColumnMap {
  const pairs = parts.map((part) => {
    const at = part.lastIndexOf("=");
    return { part, name: part.slice(0, Math.max(at, 0)).trim(), field: IMPORT_FIELDS.find((known) => known === part.slice(at + 1).trim()) };
  });
  const wanted = pairs.map(({ name }) => foldHeader(name)).filter((name) => name && !/^\d+$/u.test(name));
  const named =
    header === null && wanted.length > 0 ? sheet.rows.findIndex((row) => wanted.every((name) => row.some((cell) => foldHeader(cell) === name))) : -1;
  const columns = columnsOf(sheet.rows, named >= 0 ? named : header);
  const map = new Map<number, ImportField>();
  for (const { part, name, field } of pairs) {
    const column =
      columns.find((known) => known.header === name && name !== "") ??
      columns.find((known) => foldHeader(known.header) === foldHeader(name) && foldHeader(name) !== "") ??
      columns.find(({ index }) => String(index + 1) === name);
    if (!field || !column) return { unread: part, columns: columns.map((known) => known.header || String(known.index + 1)) };
    map.set(column.index, field);
  }
  return { choices: { columns: map, ...(named >= 0 ? { headerRow: named + 1 } : {}) } };
}
