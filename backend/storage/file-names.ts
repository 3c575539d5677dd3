// What the files in the data folder are called, and what of them shows that Perennial was here before.
import { randomUUID } from "node:crypto";

export const CURRENT = "perennial.json";
export const PREVIOUS = "perennial.previous.json";
export const SCHEMA_FILE = "perennial.schema.json";
export const LOCK_FILE = "owner.lock";
export const QUARANTINE = "quarantine";
export const BACKUPS = "backups";
export const ATTACHMENTS = "attachments";
/** Where whole exports are put together and taken apart; no trace of an earlier document. */
export const STAGING = "staging";

/** Whether a name is that of an attachment: the SHA-256 of its bytes. */
export function isAttachmentName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** A moment as a part of a file name that every system takes: `20260131T120000.000Z`. */
export function stamp(moment: Date): string {
  return moment.toISOString().replace(/[-:]/g, "");
}

/** A new name for a file on its way to becoming `target`. */
export function temporaryName(target: string): string {
  return `${target}.${randomUUID().slice(0, 8)}.tmp`;
}

/** Whether a name was given by `temporaryName`. */
export function isTemporary(name: string): boolean {
  return /^perennial\..*\.[0-9a-f]{8}\.tmp$/.test(name);
}

/** Whether a name is that of a document on its way to becoming the current file. */
export function isUnsavedDocument(name: string): boolean {
  return isTemporary(name) && name.startsWith(`${CURRENT}.`);
}

/** The name of a copy that is kept beside the file when two versions of it exist. */
export function conflictName(moment: Date): string {
  return `perennial.conflict-${stamp(moment)}-${randomUUID().slice(0, 4)}.json`;
}

/** Whether a name in the data folder shows that a document was kept here before; a temp has to be looked into first. */
export function isTrace(name: string): boolean {
  if (name === QUARANTINE || name === BACKUPS || name === ATTACHMENTS) return true;
  return name.startsWith("perennial.") && name !== CURRENT && !isTemporary(name);
}
