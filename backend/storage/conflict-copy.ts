// A copy of one of two versions of the document, kept beside the file until the person has both in mind no more.
import { join } from "node:path";
import type { DocumentContent } from "./document-bytes.ts";
import { contentOf, writeDurably } from "./durable-write.ts";
import { CURRENT, conflictName } from "./file-names.ts";
import type { FileSystem } from "./file-system.ts";
import { readBytes } from "./read-document.ts";

/** Keeps what is in memory; again under the same name where `name` is given. Gives the copy's name in the folder. */
export async function keepOurs(fileSystem: FileSystem, folder: string, content: DocumentContent, now: Date, name = conflictName(now)): Promise<string> {
  await writeDurably(fileSystem, content, { folder, name });
  return name;
}

/** Keeps what is on disk, whatever it is. Gives the copy's name in the folder. */
export async function keepTheirs(fileSystem: FileSystem, folder: string, now: Date): Promise<string> {
  const name = conflictName(now);
  await writeDurably(fileSystem, contentOf(await readBytes(fileSystem, join(folder, CURRENT))), { folder, name });
  return name;
}
