// What has to be told of a document to somebody who has an earlier one.
import { type Document, TABLES } from "#shared/model/document.ts";
import type { SentRecord } from "./import-work.ts";

/** The records in which one document differs from another, as they are to be sent. */
export function differences(from: Document, to: Document): SentRecord[] {
  const records: SentRecord[] = [];
  for (const table of TABLES) {
    if (from[table] === to[table]) continue;
    for (const [id, record] of to[table]) if (from[table].get(id) !== record) records.push({ table, id, record } as SentRecord);
    for (const id of from[table].keys()) if (!to[table].has(id)) records.push({ table, id } as SentRecord);
  }
  return records;
}
