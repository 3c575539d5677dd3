// Reads a file of text to be imported: a table, or JSON of a tool that we know.
import { findHeader } from "./csv-columns.ts";
import { readSheet } from "./csv-sheet.ts";
import { decodeText } from "./decode-text.ts";
import type { ReadingChoices } from "./import-plan.ts";
import type { ImportRead } from "./import-source.ts";
import { formatOf } from "./known-tables.ts";
import { readPerennial } from "./perennial-file.ts";

/** Reads the bytes of a text table or a Perennial file; `choices` overrule encoding and delimiter. */
export function readTextImport(bytes: Uint8Array, fileName: string, choices: ReadingChoices = {}): ImportRead {
  const decoded = decodeText(bytes, fileName, choices.encoding);
  if ("refused" in decoded) return decoded;
  const { text, encoding } = decoded;
  if (/^\s*[{[]/u.test(text)) {
    const read = readPerennial(text, fileName);
    if (read) return "refused" in read ? read : { source: { format: "perennial", fileName, encoding, file: read.file } };
  }
  const sheet = readSheet(text, choices.delimiter);
  const header = findHeader(sheet.rows);
  const format = formatOf(header === null ? [] : (sheet.rows[header] ?? [])) ?? "csv";
  return { source: { format, container: "text", fileName, encoding, delimiter: sheet.delimiter, sheet, header } };
}
