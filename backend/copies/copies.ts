// Copies of the document beside the file, left where two versions met: noticed, read to be merged, put away.
import type { Refused } from "#shared/contract/backups.ts";
import type { CopyRead, VersionCopy } from "#shared/contract/copies.ts";
import type { Served } from "../served.ts";

/** The copies in a data folder. */
export class Copies {
  readonly #served: Served;

  constructor(served: Served) {
    this.#served = served;
  }

  async seen(): Promise<readonly VersionCopy[]> {
    throw new Error(`Copies are not built yet: ${this.#served.data.folder}`);
  }

  async read(_name: string): Promise<CopyRead> {
    throw new Error("Copies are not built yet.");
  }

  async putAway(_name: string): Promise<readonly VersionCopy[] | Refused> {
    throw new Error("Copies are not built yet.");
  }
}
