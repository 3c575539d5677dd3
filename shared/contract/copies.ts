// Copies of the document beside the file, as the two sides talk of them: what a sync program or Perennial left when two versions met.
import type { Holding, Refused } from "./backups.ts";

/** A copy that holds a whole document and may be merged. */
export interface VersionCopy extends Holding {
  /** Its file name in the data folder. */
  readonly name: string;
  /** Who left it there, as its name tells. */
  readonly from: "perennial" | "dropbox" | "syncthing" | "nextcloud" | "onedrive" | "icloud" | "other";
}

/** The file's JSON of a copy, or of the file itself while it is somebody else's. */
export type CopyRead = { readonly kind: "document"; readonly text: string } | Refused;
