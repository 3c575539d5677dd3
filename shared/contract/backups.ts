// Backups as the two sides talk of them: what there is, what one would change, and what became of making or restoring one.
import type { Comparison } from "#shared/model/comparison.ts";
import type { Said } from "#shared/text/said.ts";

/** What a version of the document holds. */
export interface Holding {
  readonly revision: number;
  /** Instant of its last change. */
  readonly savedAt: string;
  readonly applications: number;
  readonly people: number;
  readonly attachments: number;
  readonly bytes: number;
}

/** A backup that was read and verified. */
export interface Backup extends Holding {
  /** Its file name in the folder of backups: `<seq>-<UTC>-r<revision>.json`. */
  readonly name: string;
  /** Instant it was made, as its name tells. */
  readonly madeAt: string;
}

/** A file among the backups that is none that could be restored. */
export interface DamagedBackup {
  readonly name: string;
  readonly why: Said;
}

/** The folder of the person's choice that gets a copy of each backup. */
export interface SecondFolder {
  /** Its full path. */
  readonly folder: string;
  /** Why the last copy could not be made; absent where it could. */
  readonly trouble?: Said;
}

/** Everything about backups, the newest first. */
export interface BackupsSeen {
  /** The full path of the folder they lie in. */
  readonly folder: string;
  readonly backups: readonly Backup[];
  readonly damaged: readonly DamagedBackup[];
  readonly second?: SecondFolder;
  /** Whether this shell asks for folders and opens them in a window of the system; else a path is typed. */
  readonly hasSystemWindows: boolean;
}

/** What a restore takes: a backup by its name, or a whole export that was uploaded. */
export type RestoreSource = { readonly kind: "backup"; readonly name: string } | { readonly kind: "upload"; readonly upload: string };

/** Something that could not be done; nothing was changed. */
export interface Refused {
  readonly kind: "refused";
  readonly why: Said;
}

export type BackupMade = { readonly kind: "made"; readonly name: string; readonly notices: readonly Said[] } | Refused;

/** What restoring would change, and what the source holds. */
export type Compared = { readonly kind: "compared"; readonly comparison: Comparison; readonly holding: Holding } | Refused;

/** What was restored: the new revision, and the backup of what was there before, by which it is undone. */
export type Restored = { readonly kind: "restored"; readonly revision: number; readonly before: string } | Refused;
