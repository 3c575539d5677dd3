// What the parts of an open data folder (backups, attachments, whole exports, copies) may use of it.
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Access, Happened, Outcome, Saving } from "#shared/contract/backend.ts";
import type { Document } from "#shared/model/document.ts";
import type { DataFolder } from "./storage/data-folder.ts";
import type { Kept } from "./storage/document-bytes.ts";

/** Windows of the system that a shell can open; absent in a shell that has none, such as a browser. */
export interface SystemWindows {
  /** Asks the person for a folder; undefined where they chose none. */
  chooseFolder(): Promise<string | undefined>;
  /** Opens a folder, or shows a file in its folder. */
  show(path: string): Promise<void>;
  /** Opens a file with the system's program; false where there is none. */
  open(path: string): Promise<boolean>;
  /** Saves what its window shows as a PDF where the person says; gives the file's name, undefined where they chose none. Rejects where it cannot. */
  savePdf(name: string): Promise<string | undefined>;
}

/** The folder that is served, as its parts see it. */
export interface Served {
  readonly data: DataFolder;
  readonly windows: SystemWindows | undefined;
  /** What is in memory; undefined until a damaged document is recovered. */
  kept(): Kept | undefined;
  access(): Access;
  saving(): Saving;
  /** Commits as a client in the same process does. */
  commit(intent: Envelope["intent"]): Promise<Outcome>;
  /** Has something done while no commit is applied; what comes in waits behind it, in its order. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Puts another document in the place of the one in memory, as a new revision past `least`; every client is told to open it anew. To be called by
   * work that is `alone`, or what was committed meanwhile would be gone unseen. Never `unsaved`: what cannot be saved is taken back and refused.
   */
  replace(document: Document, least?: number): Promise<Outcome>;
  /** Runs once everything asked before is done: recovering, settling, restoring. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Tells every client. */
  happened(event: Happened): void;
}
