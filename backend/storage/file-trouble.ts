// What kept a file operation from being done, in the person's words.
import type { TextKey } from "#shared/text/catalogue.ts";
import type { Said } from "#shared/text/said.ts";

/** Thrown by storage where the reason is known already in the person's words. */
export class Trouble extends Error {
  readonly why: Said;
  constructor(why: Said) {
    super(why.key);
    this.why = why;
  }
}

/** The code of a system error, such as `ENOSPC`, or undefined. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

const unsavedBecause: Readonly<Record<string, TextKey>> = {
  ENOSPC: "storage.unsaved.diskFull",
  EDQUOT: "storage.unsaved.diskFull",
  EACCES: "storage.unsaved.noPermission",
  EPERM: "storage.unsaved.noPermission",
  EROFS: "storage.unsaved.readOnlyDisk",
  ENOENT: "storage.unsaved.folderGone",
  ENOTDIR: "storage.unsaved.folderGone",
  ENXIO: "storage.unsaved.folderGone",
  ENODEV: "storage.unsaved.folderGone",
  EBUSY: "storage.unsaved.busy",
  EIO: "storage.unsaved.deviceError",
};

/** Why a save could not be done. Everything is still in memory when this is said. */
export function whyUnsaved(error: unknown): Said {
  if (error instanceof Trouble) return error.why;
  const code = errorCode(error);
  const key = code && unsavedBecause[code];
  return key ? { key } : { key: "storage.unsaved.other", values: { detail: detailOf(error) } };
}

const readOnlyBecause: Readonly<Record<string, TextKey>> = {
  EACCES: "storage.readOnly.noPermission",
  EPERM: "storage.readOnly.noPermission",
  EROFS: "storage.readOnly.readOnlyDisk",
  ENOSPC: "storage.readOnly.diskFull",
  ENOTDIR: "storage.readOnly.notAFolder",
  EEXIST: "storage.readOnly.notAFolder",
};

/** Why the folder can be read at best. */
export function whyReadOnly(error: unknown): Said {
  const code = errorCode(error);
  const key = code && readOnlyBecause[code];
  return key ? { key } : { key: "storage.readOnly.other", values: { detail: detailOf(error) } };
}

/** The shortest telling name of an error. */
export function detailOf(error: unknown): string {
  return errorCode(error) ?? (error instanceof Error ? error.message : String(error));
}
