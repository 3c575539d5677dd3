// The files in a data folder that a document could be taken up from when the current one cannot be read.
import { join } from "node:path";
import type { Candidate } from "#shared/contract/backend.ts";
import { holdingOf } from "../backups/held-records.ts";
import { copyOrigin } from "./copy-names.ts";
import { BACKUPS, CURRENT, isUnsavedDocument, PREVIOUS } from "./file-names.ts";
import type { FileSystem } from "./file-system.ts";
import { type Found, readDocument } from "./read-document.ts";

const KINDS: readonly Candidate["kind"][] = ["current", "unsaved", "copy", "previous", "backup"];

type FoundDocument = Extract<Found, { kind: "document" }>;

/** Every candidate in the folder, verified, the newest revision first. */
export async function candidatesIn(fileSystem: FileSystem, folder: string): Promise<Candidate[]> {
  // The current file itself is one where only a byte order mark stands before it, or where it was put right in the meantime.
  const names = [...(await namesIn(fileSystem, folder)), ...(await namesIn(fileSystem, join(folder, BACKUPS))).map((name) => `${BACKUPS}/${name}`)];
  const candidates: Candidate[] = [];
  for (const name of names) {
    const found = await readCandidate(fileSystem, folder, name);
    const kind = kindOf(name);
    if (!found || !kind) continue;
    candidates.push({ name, kind, ...holdingOf(found.kept, found.bytes.length) });
  }
  return candidates.sort(newestFirst);
}

/** Of two that are as new, the one that lies nearer to the file itself comes first. */
function newestFirst(one: Candidate, other: Candidate): number {
  if (one.revision !== other.revision) return other.revision - one.revision;
  if (one.savedAt !== other.savedAt) return one.savedAt < other.savedAt ? 1 : -1;
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || (one.name < other.name ? 1 : -1);
}

/** A candidate by its name in the data folder, verified anew; undefined where the name is no candidate's or the file does not hold one (any more). */
export async function readCandidate(fileSystem: FileSystem, folder: string, name: string): Promise<FoundDocument | undefined> {
  const kind = kindOf(name);
  if (!kind) return undefined;
  const found = await readDocument(fileSystem, join(folder, name), { markAllowed: true });
  if (found.kind !== "document" || found.newer) return undefined;
  // A temp counts only when it is whole as it was written; the others were whole once and may have been edited since.
  return isUnsavedDocument(name) && !found.intact ? undefined : found;
}

function kindOf(name: string): Candidate["kind"] | undefined {
  if (name === CURRENT) return "current";
  if (name === PREVIOUS) return "previous";
  if (isUnsavedDocument(name)) return "unsaved";
  if (copyOrigin(name)) return "copy";
  return /^backups\/[^/\\]+\.json$/.test(name) ? "backup" : undefined;
}

/** Names in a folder; none where it is not there or cannot be read. */
export async function namesIn(fileSystem: FileSystem, folder: string): Promise<string[]> {
  try {
    return await fileSystem.list(folder);
  } catch {
    return [];
  }
}
