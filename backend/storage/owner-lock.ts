// Who may write in a data folder: one owner at a time, by a lock that the system drops when the owner ends.
import { join } from "node:path";
import { z } from "zod";
import { instantSchema } from "#shared/model/moment.ts";
import type { Said } from "#shared/text/said.ts";
import { LOCK_FILE } from "./file-names.ts";
import type { FileSystem, HeldLock } from "./file-system.ts";
import { errorCode, Trouble, whyReadOnly } from "./file-trouble.ts";
import { readBytes } from "./read-document.ts";

/** What kind of program owns a folder. */
export type Owner = "electron" | "browser" | "terminal";

const noteSchema = z.object({ pid: z.int(), owner: z.enum(["electron", "browser", "terminal"]), since: instantSchema });

const ownedBy = {
  electron: "storage.readOnly.ownedByWindow",
  browser: "storage.readOnly.ownedByBrowser",
  terminal: "storage.readOnly.ownedByTerminal",
} as const;

/** The lock of a data folder, held. */
export class OwnerLock {
  readonly #fileSystem: FileSystem;
  readonly #path: string;
  readonly #note: string;
  #held: HeldLock;

  private constructor(fileSystem: FileSystem, path: string, note: string, held: HeldLock) {
    this.#fileSystem = fileSystem;
    this.#path = path;
    this.#note = note;
    this.#held = held;
  }

  /** Takes the lock of a folder, or says in the person's words why it is not to be had. */
  static async take(fileSystem: FileSystem, folder: string, owner: Owner, since: Date): Promise<OwnerLock | Said> {
    const path = join(folder, LOCK_FILE);
    const note = `${JSON.stringify({ pid: process.pid, owner, since: since.toISOString() })}\n`;
    try {
      const held = await fileSystem.lock(path, note);
      return held ? new OwnerLock(fileSystem, path, note, held) : await heldBy(fileSystem, path);
    } catch (error) {
      return whyReadOnly(error);
    }
  }

  /**
   * Makes sure that the lock still guards the folder. Where its file was removed or replaced, the lock is taken anew;
   * rejects where another owner came in between, or the folder is gone.
   */
  async ensure(): Promise<void> {
    try {
      const { device, inode } = await this.#fileSystem.stat(this.#path);
      if (device === this.#held.identity.device && inode === this.#held.identity.inode) return;
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error;
    }
    const anew = await this.#fileSystem.lock(this.#path, this.#note);
    if (!anew) throw new Trouble({ key: "storage.unsaved.lockLost" });
    await this.#held.release();
    this.#held = anew;
  }

  /** Lets the next owner in. */
  release(): Promise<void> {
    return this.#held.release();
  }
}

async function heldBy(fileSystem: FileSystem, path: string): Promise<Said> {
  try {
    const note = noteSchema.parse(JSON.parse((await readBytes(fileSystem, path)).toString("utf8")));
    return { key: ownedBy[note.owner], values: { pid: note.pid } };
  } catch {
    // On Windows a locked file cannot be read, and a new owner may not have signed yet.
    return { key: "storage.readOnly.owned" };
  }
}
