// Making one backup: the document as bytes, named after the next number, written durably, opened again and verified.
import { DocumentBytes, type DocumentContent, type Kept } from "../storage/document-bytes.ts";
import type { BackupFolder } from "./backup-folder.ts";
import { backupName } from "./backup-name.ts";

/**
 * Makes a backup of a version and gives its name. Where the newest whole backup holds the very same bytes it serves, unless `anew` is asked for.
 * Rejects where it could not be made or verified; then there is none more than before that would count.
 */
export async function makeBackup(folder: BackupFolder, kept: Kept, now: Date, { anew = false } = {}): Promise<string> {
  // Pages of its own: those of the writer are made ready for the next save.
  const bytes = new DocumentBytes();
  await bytes.prepare(kept.document);
  const content = bytes.content(kept);
  if (!anew) {
    const newest = await folder.newest();
    if (newest && newest.hash === (await content.hash())) return newest.name;
  }
  return putBackup(folder, content, await content.hash(), kept.revision, now);
}

/** Puts content with this hash among the backups, under the next number. */
export async function putBackup(
  folder: BackupFolder,
  content: Pick<DocumentContent, "headLength" | "body" | "head">,
  hash: string,
  revision: number,
  now: Date,
) {
  const last = (await folder.inOrder()).at(-1)?.sequence ?? 0;
  const name = backupName(last + 1, now, revision);
  await folder.put(name, content, hash);
  // That an old one cannot be taken away must not make the new one count for less.
  await folder.prune(now).catch(() => {});
  return name;
}
