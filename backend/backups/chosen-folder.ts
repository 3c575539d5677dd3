// Which folder the person chose for copies of the backups, as it is written down beside them.
import { realpath } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { z } from "zod";
import type { Said } from "#shared/text/said.ts";
import type { DataFolder } from "../storage/data-folder.ts";
import { contentOf, writeDurably } from "../storage/durable-write.ts";
import { BACKUPS, temporaryName } from "../storage/file-names.ts";
import { errorCode } from "../storage/file-trouble.ts";
import { makeFolderWithin } from "../storage/make-folder.ts";
import { readBytes } from "../storage/read-document.ts";
import { BackupFolder } from "./backup-folder.ts";
import { SECOND_FOLDER_NOTE } from "./backup-name.ts";

/** What lies in the folder of the person's choice, so that their own things there stay apart. */
const COPIES = "Perennial backups";
const COPIES_NAME = /^Perennial backups(?: [1-9]\d{0,5})?$/;

/** Longer paths are those of no system. */
const PATH_LIMIT = 4_096;
/** A note from before copies had names has only the folder. */
const noteSchema = z.object({ folder: z.string().min(1).max(PATH_LIMIT), copies: z.string().regex(COPIES_NAME).default(COPIES) });

/** A folder that was chosen, and the name of the folder in it that holds the copies of this data folder and of no other. */
export interface ChosenFolder {
  readonly folder: string;
  readonly copies: string;
}

/** The folder that was chosen, or undefined for none. */
export async function chosenFolder({ fileSystem, folder }: DataFolder): Promise<ChosenFolder | undefined> {
  try {
    const bytes = await readBytes(fileSystem, join(folder, BACKUPS, SECOND_FOLDER_NOTE));
    return noteSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    return undefined;
  }
}

/** The first folder of copies that is free, or holds a copy of a backup that is here too: those of another data folder are left alone. */
export async function copiesIn({ fileSystem }: DataFolder, own: BackupFolder, folder: string): Promise<string> {
  const hashes = new Map<string, string | undefined>();
  for (const { name } of await own.inOrder()) hashes.set(name, await own.hashOf(name));
  for (let number = 1; ; number += 1) {
    const copies = number === 1 ? COPIES : `${COPIES} ${number}`;
    const there = new BackupFolder(fileSystem, join(folder, copies));
    const names = (await there.inOrder()).map(({ name }) => name);
    if (names.length === 0) return copies;
    for (const name of names) {
      const hash = hashes.get(name);
      if (hash !== undefined && hash === (await there.hashOf(name))) return copies;
    }
  }
}

/** Writes down which folder was chosen, or none; rejects with the system's error. */
export async function noteFolder({ fileSystem, folder }: DataFolder, chosen: ChosenFolder | null): Promise<void> {
  const backups = join(folder, BACKUPS);
  if (chosen !== null) {
    await makeFolderWithin(fileSystem, backups);
    await writeDurably(fileSystem, contentOf(Buffer.from(`${JSON.stringify(chosen, null, 2)}\n`)), { folder: backups, name: SECOND_FOLDER_NOTE });
    return;
  }
  try {
    await fileSystem.remove(join(backups, SECOND_FOLDER_NOTE));
    await fileSystem.syncFolder(backups);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

/** Why a folder cannot be the second one; undefined where it can. */
export async function whyNotChosen({ fileSystem, folder: data }: DataFolder, folder: unknown): Promise<Said | undefined> {
  if (typeof folder !== "string" || folder.length > PATH_LIMIT || folder.includes("\0") || !isAbsolute(folder)) return { key: "backups.second.notAPath" };
  try {
    const { kind } = await fileSystem.stat(folder);
    if (kind !== "folder") return { key: "backups.second.notAFolder", values: { folder } };
    const [own, chosen] = await Promise.all([realpath(data), realpath(folder)]);
    if (isWithin(own, chosen) || isWithin(own, join(chosen, COPIES))) return { key: "backups.second.dataFolder" };
  } catch (error) {
    const key = errorCode(error) === "ENOENT" ? "backups.second.missing" : "backups.second.notWritable";
    return { key, values: { folder } };
  }
  return (await isWritable(fileSystem, folder)) ? undefined : { key: "backups.second.notWritable", values: { folder } };
}

/** Whether a path is this folder or lies inside it. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith("../") || way.startsWith("..\\") || isAbsolute(way));
}

async function isWritable(fileSystem: DataFolder["fileSystem"], folder: string): Promise<boolean> {
  const probe = join(folder, temporaryName("perennial.probe"));
  try {
    await (await fileSystem.open(probe, "create")).close();
    await fileSystem.remove(probe);
    return true;
  } catch {
    return false;
  }
}
