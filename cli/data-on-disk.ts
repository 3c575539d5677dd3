// Reads the data folder as it lies on disk, without making, locking or changing anything in it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { candidatesIn } from "#backend/storage/candidates.ts";
import { CURRENT, LOCK_FILE } from "#backend/storage/file-names.ts";
import { realFileSystem } from "#backend/storage/file-system.ts";
import { type Found, readDocument } from "#backend/storage/read-document.ts";
import { say } from "#shared/text/say.ts";
import { type Call, Stopped } from "./command.ts";

/** A document as it was found on disk. */
export type FoundDocument = Extract<Found, { kind: "document" }>;

/** The current file, or undefined in a folder that holds none yet. Throws `Stopped` where it is damaged or gone. */
export async function documentOnDisk(folder: string): Promise<FoundDocument | undefined> {
  const found = await readDocument(realFileSystem, join(folder, CURRENT));
  if (found.kind === "document") return found;
  if (found.kind === "damaged") throw new Stopped({ key: "terminal.recoverFirst", values: { why: say(found.why) } });
  if ((await candidatesIn(realFileSystem, folder)).length === 0) return undefined;
  throw new Stopped({ key: "terminal.recoverFirst", values: { why: say({ key: "storage.damaged.missing" }) } });
}

/** Says so where a running program has signed the folder's lock; reading is fine then. */
export async function tellIfOwned({ folder, tell }: Call): Promise<void> {
  try {
    const { pid } = JSON.parse(await readFile(join(folder, LOCK_FILE), "utf8")) as { pid: unknown };
    if (typeof pid !== "number" || pid === process.pid) return;
    // Signal 0 only asks whether the process is there.
    process.kill(pid, 0);
    tell({ key: "terminal.ownedReading" });
  } catch {
    // No lock, an unsigned one, or its owner has ended.
  }
}
