// How much a document holds, and how much of it a next version would drop.
import type { Holding } from "#shared/contract/backups.ts";
import { type Document, WRITTEN_TABLES } from "#shared/model/document.ts";
import type { Kept } from "../storage/document-bytes.ts";

/** Whether nothing was written into it yet; settings do not count, nor what Perennial told of. */
export function isEmpty(document: Document): boolean {
  return WRITTEN_TABLES.every((table) => document[table].size === 0);
}

/** Whether more than half of the records of a document are not in the next version of it. */
export function dropsMost(document: Document, next: Document): boolean {
  let records = 0;
  let dropped = 0;
  for (const table of WRITTEN_TABLES) {
    records += document[table].size;
    if (document[table] === next[table]) continue;
    for (const id of document[table].keys()) if (!next[table].has(id)) dropped += 1;
  }
  return dropped * 2 > records;
}

/** What a version holds, as it is told of; `bytes` is the size of its file. */
export function holdingOf({ document, revision, savedAt }: Kept, bytes: number): Holding {
  const { applications, people, attachments } = document;
  return { revision, savedAt, applications: applications.size, people: people.size, attachments: attachments.size, bytes };
}
