// About how large the data file would be that holds a document.
import { type Document, TABLES } from "#shared/model/document.ts";

/** The spaces before each line of a record in the file. */
const INDENT = 6;

/** Whether the file would hold more than `limit` bytes: its records as they are written, in lines, of letters that take a byte at least. */
export function isLargerThan(limit: number, document: Document): boolean {
  let size = 0;
  for (const table of TABLES) {
    for (const record of document[table].values()) {
      const text = JSON.stringify(record, null, 2);
      size += text.length + INDENT * text.split("\n").length;
      if (size > limit) return true;
    }
  }
  return false;
}
