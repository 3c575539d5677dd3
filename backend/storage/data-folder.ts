// The data folder with the parts of storage that keep things in it.
import type { FileSystem } from "./file-system.ts";
import type { PreviousGeneration } from "./previous-generation.ts";
import type { Quarantine } from "./quarantine.ts";

/** What everything that works in a data folder needs. */
export interface DataFolder {
  /** Its full path. */
  readonly folder: string;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
  readonly quarantine: Quarantine;
  readonly previous: PreviousGeneration;
}
