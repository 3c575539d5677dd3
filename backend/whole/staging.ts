// The folder in which whole exports are put together and taken apart. What lies in it is needed by nobody once the program has ended.
import { join } from "node:path";
import { namesIn } from "../storage/candidates.ts";
import { STAGING } from "../storage/file-names.ts";
import type { FileSystem, OpenFile } from "../storage/file-system.ts";

/** A staging folder; made when the first file is put into it. */
export class Staging {
  readonly folder: string;
  readonly #fileSystem: FileSystem;

  constructor(fileSystem: FileSystem, folder: string) {
    this.#fileSystem = fileSystem;
    this.folder = folder;
  }

  /** The full path of a file in it. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** Creates a file that must not be there yet; rejects with the system's error. */
  async create(name: string): Promise<OpenFile> {
    await this.#fileSystem.makeFolder(this.folder);
    return this.#fileSystem.open(this.path(name), "create");
  }

  /** Removes everything whose name begins so. What cannot be removed now is left for the next start. */
  async forget(beginning = ""): Promise<void> {
    for (const name of await namesIn(this.#fileSystem, this.folder)) {
      if (name.startsWith(beginning)) await this.#fileSystem.remove(this.path(name)).catch(() => {});
    }
  }
}

/** The staging folder of a data folder. */
export function stagingOf({ fileSystem, folder }: { readonly fileSystem: FileSystem; readonly folder: string }): Staging {
  return new Staging(fileSystem, join(folder, STAGING));
}
