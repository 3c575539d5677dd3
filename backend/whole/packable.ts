// What of a data folder goes into a whole export: the bytes of the file as it would be saved, with the hash that fits them.
import { join } from "node:path";
import type { Served } from "../served.ts";
import { DocumentBytes, type Kept } from "../storage/document-bytes.ts";
import { CURRENT } from "../storage/file-names.ts";
import { type Found, readDocument } from "../storage/read-document.ts";
import type { Packable } from "./pack-whole.ts";

/** What is served: as it is in memory, or, where another program may be writing, as it is on disk. Undefined where there is no document. */
export async function packableServed(served: Served): Promise<Packable | undefined> {
  const { fileSystem, folder } = served.data;
  const kept = served.kept();
  if (!kept) return undefined;
  if (served.access().mode === "writable") return packableKept(folder, kept);
  const found = await readDocument(fileSystem, join(folder, CURRENT));
  return found.kind === "document" ? packableFound(folder, found) : packableKept(folder, kept);
}

/** A document that was read; its bytes go as they are, unless they were edited and their hash is no longer theirs. */
export async function packableFound(folder: string, { kept, bytes, intact, newer }: Extract<Found, { kind: "document" }>): Promise<Packable> {
  return intact || newer ? { bytes: [bytes], document: kept.document, folder } : packableKept(folder, kept);
}

async function packableKept(folder: string, kept: Kept): Promise<Packable> {
  const made = new DocumentBytes();
  await made.prepare(kept.document);
  const content = made.content(kept);
  return { bytes: [await content.head(), ...content.body], document: kept.document, folder };
}
