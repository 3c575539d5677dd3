// The statuses that occur in a table, with what each means.

import type { ImportChoices, ImportColumn, ImportStatus } from "../import/import-plan.ts";
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
    const here = new Map<string, { rows: number; firstRow: number }>();
    for (let at = 0; at < rows.length; at += 1) {
      const text = cellText(rows[at]?.[index]);
      if (!text) continue;
      const count = here.get(text);
      if (count) count.rows += 1;
      else here.set(text, { rows: 1, firstRow: at });
    }
    const name = foldWords(header);
    for (const [text, { rows: more, firstRow }] of here) {
      // The column's name, which some tables say again further down.
      if (foldWords(text) === name) continue;
      const count = counts.get(text);
      counts.set(text, count ? { rows: count.rows + more, firstRow: Math.min(count.firstRow, firstRow) } : { rows: more, firstRow });
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
