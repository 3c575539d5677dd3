// Backups of the document: made, verified, kept by age, compared and restored.
import type { BackupMade, BackupsSeen, Compared, Refused, Restored, RestoreSource } from "#shared/contract/backups.ts";
import type { Served } from "../served.ts";
import type { WholeExports } from "../whole/whole-exports.ts";

/** The backups of a data folder. */
export class Backups {
  readonly #served: Served;
  readonly #whole: WholeExports;

  constructor(served: Served, whole: WholeExports) {
    this.#served = served;
    this.#whole = whole;
  }

  async seen(): Promise<BackupsSeen> {
    throw new Error(`Backups are not built yet: ${this.#served.data.folder} ${this.#whole}`);
  }

  async backUp(): Promise<BackupMade> {
    throw new Error("Backups are not built yet.");
  }

  async compare(_source: RestoreSource): Promise<Compared> {
    throw new Error("Backups are not built yet.");
  }

  async restore(_source: RestoreSource): Promise<Restored> {
    throw new Error("Backups are not built yet.");
  }

  async useSecondFolder(_path: string | null | undefined): Promise<BackupsSeen | Refused> {
    throw new Error("Backups are not built yet.");
  }

  async show(): Promise<void> {
    throw new Error("Backups are not built yet.");
  }
}
