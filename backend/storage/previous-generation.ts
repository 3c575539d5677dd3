// An older verified generation of the file, kept beside it.
import { join } from "node:path";
import { contentOf, writeDurably } from "./durable-write.ts";
import { CURRENT, PREVIOUS, temporaryName } from "./file-names.ts";
import type { FileSystem } from "./file-system.ts";
import { readBytes } from "./read-document.ts";

/** At most one new generation in this time, so that it is older than a slip of the hand. */
const GENERATION_MS = 60_000;

/** Keeps `perennial.previous.json`; the current file must be one that was verified. */
export class PreviousGeneration {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  #refreshedAt = Number.NEGATIVE_INFINITY;

  constructor(fileSystem: FileSystem, folder: string) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
  }

  /** Makes the current file the previous generation if the last time was long enough ago. `now` in ms of a clock that never goes back. */
  async refreshAfter(now: number): Promise<void> {
    if (now - this.#refreshedAt >= GENERATION_MS) await this.refresh(now);
  }

  /** Makes the current file the previous generation: by a second name for the same bytes, or by a copy where there are no links. */
  async refresh(now: number): Promise<void> {
    const current = join(this.#folder, CURRENT);
    const temporary = join(this.#folder, temporaryName(PREVIOUS));
    try {
      await this.#fileSystem.link(current, temporary);
    } catch {
      await writeDurably(this.#fileSystem, contentOf(await readBytes(this.#fileSystem, current)), { folder: this.#folder, name: PREVIOUS });
      this.#refreshedAt = now;
      return;
    }
    try {
      await this.#fileSystem.rename(temporary, join(this.#folder, PREVIOUS));
    } catch (error) {
      await this.#fileSystem.remove(temporary).catch(() => {});
      throw error;
    }
    // Where both names lead to the same file already, rename leaves the first one there.
    await this.#fileSystem.remove(temporary).catch(() => {});
    this.#refreshedAt = now;
  }
}
