// What a person wrote on the command line about columns: `Firma=company`.
import { foldHeader } from "./fold-text.ts";
import { IMPORT_FIELDS, type ImportColumn, type ImportField } from "./import-plan.ts";

/** The fields by column index, or the part that names no column or no field. A column goes by its name or by its number, counted from 1. */
export function readColumnMap(parts: readonly string[], columns: readonly ImportColumn[]): { readonly map: ReadonlyMap<number, ImportField> } | { readonly unread: string } {
  const map = new Map<number, ImportField>();
  for (const part of parts) {
    const at = part.lastIndexOf("=");
    const name = part.slice(0, at).trim();
    const field = IMPORT_FIELDS.find((known) => known === part.slice(at + 1).trim());
    const column =
      columns.find(({ header }) => header === name) ??
      columns.find(({ header }) => foldHeader(header) === foldHeader(name) && header !== "") ??
      columns.find(({ index }) => String(index + 1) === name);
    if (at < 0 || !field || !column) return { unread: part };
    map.set(column.index, field);
  }
  return { map };
}
