// Which files of attachments nothing names any more: no document, no backup, no copy, nothing that lies in quarantine.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { ZERO_HASH } from "#shared/model/file-head.ts";
import type { Id } from "#shared/model/id.ts";
import type { DataFolder } from "../storage/data-folder.ts";
import { BACKUPS, LOCK_FILE, QUARANTINE, SCHEMA_FILE } from "../storage/file-names.ts";
import type { FileSystem } from "../storage/file-system.ts";
import { errorCode } from "../storage/file-trouble.ts";
import { readBytes } from "../storage/read-document.ts";
import { piecesOf } from "./file-hash.ts";

/** An id as JSON has it, wherever it stands: whatever mentions a hash may be taken up again, in part at least. */
const MENTION = /"([0-9a-f]{64})"/g;
const MENTION_LENGTH = 66;
const OWN_HASH = /"sha256": "([0-9a-f]{64})"/;
/** How deep folders in quarantine are looked into. */
const DEPTH = 3;

/** A file that could not be read, or not be understood where it must be: nobody knows what it names. */
class Unreadable extends Error {}

/** Those of `ids` that no file in the data folder mentions; none where a file is there of which it cannot be told. Never rejects. */
export async function unnamed({ fileSystem, folder }: DataFolder, ids: Iterable<Id>): Promise<Set<Id>> {
  const left = new Set(ids);
  try {
    for await (const { path, mustBeWhole } of versionsIn(fileSystem, folder)) {
      if (left.size === 0) return left;
      const isWhole = await scan(fileSystem, path, (id) => left.delete(id)).catch(unlessMissing);
      if (mustBeWhole && isWhole === false && !(await isJson(fileSystem, path))) throw new Unreadable(path);
    }
    return left;
  } catch {
    return new Set();
  }
}

/** Every file that is or was a version of the document, or may hold a part of one. */
async function* versionsIn(fileSystem: FileSystem, folder: string): AsyncGenerator<{ path: string; mustBeWhole: boolean }> {
  for (const name of await list(fileSystem, folder)) {
    const isOurs = /\.json$/i.test(name) || name.startsWith("perennial");
    if (!isOurs || name === LOCK_FILE || name === SCHEMA_FILE) continue;
    const stat = await fileSystem.stat(join(folder, name)).catch(unlessMissing);
    if (stat?.kind === "file") yield { path: join(folder, name), mustBeWhole: /\.json$/i.test(name) };
  }
  yield* filesUnder(fileSystem, join(folder, BACKUPS), true, DEPTH);
  // Damaged files lie there for what can still be read of them.
  yield* filesUnder(fileSystem, join(folder, QUARANTINE), false, DEPTH);
}

async function* filesUnder(
  fileSystem: FileSystem,
  folder: string,
  mustBeWhole: boolean,
  depth: number,
): AsyncGenerator<{ path: string; mustBeWhole: boolean }> {
  if (depth === 0) throw new Unreadable(folder);
  for (const name of await list(fileSystem, folder)) {
    const path = join(folder, name);
    const stat = await fileSystem.stat(path).catch(unlessMissing);
    if (stat?.kind === "folder") yield* filesUnder(fileSystem, path, mustBeWhole, depth - 1);
    else if (stat?.kind === "file") yield { path, mustBeWhole: mustBeWhole && /\.json$/i.test(name) };
    else if (stat) throw new Unreadable(path);
  }
}

/** Names in a folder; none where it is not there. Rejects where it cannot be read. */
async function list(fileSystem: FileSystem, folder: string): Promise<string[]> {
  return (await fileSystem.list(folder).catch(unlessMissing)) ?? [];
}

/** A file that went in the meantime, a temp that became the file or a backup that was let go of, names nothing that was not looked at elsewhere. */
function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== "ENOENT") throw error;
}

/** Tells every hash that a file mentions; gives whether the file is as Perennial wrote it, by its own hash. */
async function scan(fileSystem: FileSystem, path: string, mention: (id: Id) => void): Promise<boolean> {
  const file = await fileSystem.open(path, "read");
  try {
    const hash = createHash("sha256");
    let own: string | undefined;
    let isFirst = true;
    let carried = "";
    for await (const piece of piecesOf(file)) {
      const text = piece.toString("latin1");
      own = isFirst ? OWN_HASH.exec(text)?.[1] : own;
      hash.update(isFirst && own !== undefined ? text.replace(own, ZERO_HASH) : text, "latin1");
      isFirst = false;
      const joined = carried + text;
      for (const [, id] of joined.matchAll(MENTION)) mention(id as Id);
      carried = joined.slice(-(MENTION_LENGTH - 1));
    }
    return own !== undefined && hash.digest("hex") === own;
  } finally {
    await file.close();
  }
}

/** Whether a file is JSON all the same, as one that was edited by hand. */
async function isJson(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    JSON.parse((await readBytes(fileSystem, path)).toString("utf8"));
    return true;
  } catch {
    return false;
  }
}
