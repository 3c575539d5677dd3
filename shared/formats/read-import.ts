// Reads a file to be imported: its bytes once, then a plan as often as the person changes what was found.
import type { Document } from "#shared/model/document.ts";
import type { File } from "#shared/model/file.ts";
import type { Said } from "#shared/text/said.ts";
import { findHeader, isLinkedIn } from "./csv-columns.ts";
import { readSheet, type Sheet } from "./csv-sheet.ts";
import { decodeText, type Encoding } from "./decode-text.ts";
import type { Delimiter, ImportChoices, ImportPlan, ReadingChoices } from "./import-plan.ts";
import { planPerennial, readPerennial } from "./perennial-file.ts";
import { planTable } from "./plan-table.ts";

/** A table that was read. */
export interface TableSource {
  readonly format: "csv" | "linkedin";
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly sheet: Sheet;
  /** The index of the row of column names that was found; null: none. */
  readonly header: number | null;
}

/** A file that was read, ready to be planned. */
export type ImportSource = TableSource | { readonly format: "perennial"; readonly fileName: string; readonly encoding: Encoding; readonly file: File };

/** What a plan is made for. */
export interface ImportSetting {
  /** What is there already, to tell duplicates by. */
  readonly document: Document;
  /** The person's day, `YYYY-MM-DD`: stands where a file tells no day at all. */
  readonly today: string;
  /** BCP 47, such as `de-AT`: the order of dates that can be read both ways, and whose dollar `$` is. */
  readonly locale: string;
  readonly newId: () => string;
}

/** Reads the bytes of a CSV, a LinkedIn export or a Perennial file; `choices` overrule encoding and delimiter. Ask `tooLarge` before reading a file. */
export function readImport(bytes: Uint8Array, fileName: string, choices: ReadingChoices = {}): { readonly source: ImportSource } | { readonly refused: Said } {
  const decoded = decodeText(bytes, fileName, choices.encoding);
  if ("refused" in decoded) return decoded;
  const { text, encoding } = decoded;
  if (/^\s*[{[]/u.test(text)) {
    const read = readPerennial(text, fileName);
    if (read) return "refused" in read ? read : { source: { format: "perennial", fileName, encoding, file: read.file } };
  }
  const sheet = readSheet(text, choices.delimiter);
  const header = findHeader(sheet.rows);
  const format = header !== null && isLinkedIn(sheet.rows[header] ?? []) ? "linkedin" : "csv";
  return { source: { format, fileName, encoding, delimiter: sheet.delimiter, sheet, header } };
}

/** What importing would do. Pure and quick: call it again whenever a choice or the document changes. */
export function planImport(source: ImportSource, choices: ImportChoices, setting: ImportSetting): ImportPlan {
  return source.format === "perennial" ? planPerennial(source.file, setting) : planTable(source, choices, setting);
}
