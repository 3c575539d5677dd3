// Reads the backups of a data folder as they lie on disk, without making, locking or changing anything.
import { join } from "node:path";
import { backupsInOrder } from "#backend/backups/backup-name.ts";
import { BackupReader, type FoundBackups } from "#backend/backups/read-backups.ts";
import { namesIn } from "#backend/storage/candidates.ts";
import { BACKUPS } from "#backend/storage/file-names.ts";
import { realFileSystem } from "#backend/storage/file-system.ts";
import { Stopped } from "./command.ts";

/** Every backup, read and verified, and what lies among them and is none, the newest first. */
export async function backupsOnDisk(folder: string): Promise<FoundBackups> {
  const backups = join(folder, BACKUPS);
  return new BackupReader(realFileSystem).read(backups, await namesIn(realFileSystem, backups));
}

/** The full name of a backup that is named by it, by its place in the data folder or by its number. Throws `Stopped` where there is none. */
export async function backupNamed(folder: string, word: string): Promise<string> {
  const known = backupsInOrder(await namesIn(realFileSystem, join(folder, BACKUPS)));
  const wanted = word.replace(/^(\.[/\\])?backups[/\\]/, "");
  const isNumber = /^\d{1,12}$/.test(wanted);
  const found = known.findLast(({ name, sequence }) => name === wanted || (isNumber && sequence === Number(wanted)));
  if (!found) throw new Stopped({ key: "terminal.noBackup", values: { name: word } });
  return found.name;
}
