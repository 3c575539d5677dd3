// The statuses that occur in a table, with what each means.

import type { ImportChoices, ImportColumn, ImportStatus } from "../import/import-plan.ts";
import { eachTextOnce } from "./each-text-once.ts";
import { cellText, foldWords } from "./fold-text.ts";
import { readStatus, type StatusReading } from "./status-text.ts";

/** A status with how it is read. */
interface StatusFound {
  readonly shown: ImportStatus;
  readonly reading: StatusReading;
  /** The index of the first row it stands in. */
  readonly firstRow: number;
}

/** Every status of the file by its text, read by the table or by the person's own word. */
export function statusesOf(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  chosen: ImportChoices["statuses"],
): Map<string, StatusFound> {
  const counts = new Map<string, { rows: number; firstRow: number }>();
  for (const { index, header } of columns.filter(({ field }) => field === "status")) {
    const name = foldWords(header);
    const isName = eachTextOnce((text) => foldWords(text) === name);
    for (const [at, row] of rows.entries()) {
      const text = cellText(row[index]);
      if (!text || isName(text)) continue;
      const count = counts.get(text);
      if (!count) counts.set(text, { rows: 1, firstRow: at });
      else {
        count.rows += 1;
        count.firstRow = Math.min(count.firstRow, at);
      }
    }
  }
  const found = new Map<string, StatusFound>();
  for (const [text, { rows: count, firstRow }] of [...counts].sort(([, one], [, other]) => other.rows - one.rows)) {
    const read = readStatus(text);
    const meaning = chosen?.get(text);
    const reading = meaning ? { meaning, known: true, plain: read.plain, weight: 4 } : read;
    const by = meaning ? "person" : read.known ? "table" : "unknown";
    found.set(text, { shown: { text, rows: count, meaning: reading.meaning, by }, reading, firstRow });
  }
  return found;
}
