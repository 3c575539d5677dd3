// Reads a file to be imported: its bytes once, then a plan as often as the person changes what was found.
import type { Said } from "#shared/text/said.ts";
import { findHeader, isLinkedIn } from "./csv-columns.ts";
import { readSheet } from "./csv-sheet.ts";
import { decodeText } from "./decode-text.ts";
import type { ImportChoices, ImportPlan, ReadingChoices } from "./import-plan.ts";
import type { ImportSetting, ImportSource } from "./import-source.ts";
import { planPerennial, readPerennial } from "./perennial-file.ts";
import { planTable } from "./plan-table.ts";

export type { ImportSetting, ImportSource } from "./import-source.ts";

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
