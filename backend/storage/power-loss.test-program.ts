// A program that saves changes and makes backups until the power goes, and says on stdout which are durable; "off" leaves out every fsync.
import { utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { openFolder } from "../open-folder.ts";
import { type FileSystem, realFileSystem } from "./file-system.ts";

const [folder = "", run = "", fsync = "on"] = process.argv.slice(2);
/** After how many changes a backup is made. */
const EACH = 5;

/** The file system of this computer, but that nothing is made durable. */
const forgetful: FileSystem = {
  ...realFileSystem,
  open: async (path, how) => {
    const file = await realFileSystem.open(path, how);
    return { ...file, sync: async () => {} };
  },
  syncFolder: async () => {},
};

/**
 * Says that something is durable, if the power is still there. Where it went in between, a real computer would have said nothing any more: when XFS is
 * shut down it lets go of what its log had not taken yet, and an fsync of a folder (`xfs_dir_fsync`) that comes then finds nothing left to be waited for.
 */
async function say(line: string): Promise<void> {
  const isThere = await utimes(dirname(folder), new Date(), new Date()).then(
    () => true,
    () => false,
  );
  process.stdout.write(isThere ? `${line}\n` : `late ${line}\n`);
}

const open = await openFolder({ folder, owner: "browser", fileSystem: fsync === "off" ? forgetful : realFileSystem });
for (let number = 0; ; number += 1) {
  const id = `${run}-${number}`;
  const at = new Date().toISOString();
  const entry = { id, kind: "note", at: "2026-01-01", text: id } as const;
  const intent = { type: "entry.add", application: `application-${number % 3}`, entry } as const;
  const outcome = await open.backend.commit({ id, at, today: at.slice(0, 10), intent });
  // Once the power is gone nothing can be saved any more.
  if (outcome.kind !== "committed") break;
  await say(`change ${id}`);
  if (number % EACH !== 0) continue;
  const made = await open.backend.backUp();
  if (made.kind !== "made") break;
  await say(`backup ${made.name}`);
}
process.exit();
