// A version that may take the place of what is here: a backup by its name, or a whole export that was uploaded.
import { join } from "node:path";
import type { Holding, Refused, RestoreSource } from "#shared/contract/backups.ts";
import type { Document } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import type { FileSystem } from "../storage/file-system.ts";
import { readDocument } from "../storage/read-document.ts";
import type { WholeExports } from "../whole/whole-exports.ts";
import { readBackupName } from "./backup-name.ts";
import { whyUnsound } from "./backup-trouble.ts";
import { holdingOf } from "./held-records.ts";

/** What restoring takes. */
export interface Restorable {
  readonly document: Document;
  readonly holding: Holding;
  /** Called before the document is replaced; gives why it must not be. */
  takeIn?(): Promise<Said | undefined>;
}

/** The version that is meant, read and verified; refused where the name is none, or it is not byte for byte as it was written. */
export async function restorableOf(source: unknown, fileSystem: FileSystem, folder: string, whole: WholeExports): Promise<Restorable | Refused> {
  const { kind, name, upload } = (source ?? {}) as Partial<Record<"kind" | "name" | "upload", unknown>>;
  if (kind === ("upload" satisfies RestoreSource["kind"]) && typeof upload === "string") return whole.staged(upload);
  const wanted = kind === "backup" && typeof name === "string" ? name : "";
  return readBackupName(wanted) ? readBackup(fileSystem, folder, wanted) : refused({ key: "backups.gone", values: { name: wanted.slice(0, 100) } });
}

/** A backup by its name, which must be one. */
export async function readBackup(fileSystem: FileSystem, folder: string, name: string): Promise<Restorable | Refused> {
  const found = await readDocument(fileSystem, join(folder, name));
  if (found.kind === "missing") return refused({ key: "backups.gone", values: { name } });
  const why = whyUnsound(found);
  if (why || found.kind === "damaged") {
    return refused({ key: "backups.notRestorable", values: { name, why: say(why ?? { key: "backups.damaged.unsound" }) } });
  }
  return { document: found.kept.document, holding: holdingOf(found.kept, found.bytes.length) };
}

function refused(why: Said): Refused {
  return { kind: "refused", why };
}
