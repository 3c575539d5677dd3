// Reads a file of text to be imported: a table, or JSON of a tool that we know.

import type { ReadingChoices } from "../import/import-plan.ts";
import type { ImportRead } from "../import/import-source.ts";
import { readJsonImport } from "../import/read-json-import.ts";
import { findHeader } from "./csv-columns.ts";
import { readSheet } from "./csv-sheet.ts";
import { decodeText } from "./decode-text.ts";
import { formatOf } from "./known-tables.ts";
import { otherKind } from "./other-kind.ts";
import { tooManyCells } from "./table-limits.ts";
import { isTimelineTable } from "./timeline-table.ts";

/** Reads the bytes of a text table, a Trello board or a Perennial file; `choices` overrule encoding and delimiter. */
export function readTextImport(bytes: Uint8Array, fileName: string, choices: ReadingChoices = {}): ImportRead {
  const decoded = decodeText(bytes, fileName, choices.encoding);
  if ("refused" in decoded) return decoded;
  const { text, encoding } = decoded;
  if (/^\s*[{[]/u.test(text)) {
    const read = readJsonImport(text, fileName, encoding);
    if (read) return read;
  }
  const other = otherKind(text);
  if (other) return { refused: { key: other, values: { fileName } } };
  const sheet = readSheet(text, choices.delimiter);
  const tooMany = tooManyCells(sheet.rows, fileName);
  if (tooMany) return { refused: tooMany };
  const header = findHeader(sheet.rows);
  if (header !== null && isTimelineTable(sheet.rows[header] ?? [])) return { refused: { key: "importing.timelineTable", values: { fileName } } };
  const format = formatOf(header === null ? [] : (sheet.rows[header] ?? [])) ?? "csv";
  return { source: { format, container: "text", fileName, encoding, delimiter: sheet.delimiter, sheet, header } };
}
