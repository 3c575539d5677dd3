// Where bytes are kept that Perennial could not read, or that somebody changed: copied there before anything is written.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { namesIn } from "./candidates.ts";
import { contentOf, writeDurably } from "./durable-write.ts";
import { QUARANTINE, stamp } from "./file-names.ts";
import type { FileSystem } from "./file-system.ts";

/** Why a copy is there; the first part of its name. */
export type Reason = "damaged" | "edited" | "unsaved" | "copy" | "attachments";

const HASH_LENGTH = 12;

/** The folder `quarantine` in a data folder. */
export class Quarantine {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  readonly #path: string;

  constructor(fileSystem: FileSystem, folder: string) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
    this.#path = join(folder, QUARANTINE);
  }

  /** Keeps a copy of these bytes, once however often it is asked; gives its name inside the data folder. */
  async keep(reason: Reason, bytes: Buffer, now: Date): Promise<string> {
    const ending = `-${createHash("sha256").update(bytes).digest("hex").slice(0, HASH_LENGTH)}.json`;
    await this.#fileSystem.makeFolder(this.#path);
    const known = (await this.#fileSystem.list(this.#path)).find((name) => name.startsWith(`${reason}-`) && name.endsWith(ending));
    if (known) return `${QUARANTINE}/${known}`;
    const name = `${reason}-${stamp(now)}${ending}`;
    await writeDurably(this.#fileSystem, contentOf(bytes), { folder: this.#path, name });
    await this.#fileSystem.syncFolder(this.#folder);
    return `${QUARANTINE}/${name}`;
  }

  /** Removes copies that were not finished. */
  async tidy(): Promise<void> {
    for (const name of await namesIn(this.#fileSystem, this.#path)) {
      if (name.endsWith(".tmp")) await this.#fileSystem.remove(join(this.#path, name));
    }
  }

  /** Takes a file or folder of the data folder in as it is, where it could not be copied or is done with; gives its new name inside the data folder. */
  async takeIn(reason: Reason, name: string, now: Date): Promise<string> {
    await this.#fileSystem.makeFolder(this.#path);
    const kept = `${reason}-${stamp(now)}-${name}`;
    await this.#fileSystem.rename(join(this.#folder, name), join(this.#path, kept));
    await this.#fileSystem.syncFolder(this.#path);
    await this.#fileSystem.syncFolder(this.#folder);
    return `${QUARANTINE}/${kept}`;
  }
}
