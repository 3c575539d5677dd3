// What kept a backup from being made or used, in the person's words.
import type { TextKey } from "#shared/text/catalogue.ts";
import type { Said } from "#shared/text/said.ts";
import { detailOf, errorCode, Trouble } from "../storage/file-trouble.ts";
import type { Found } from "../storage/read-document.ts";

type Cause = "busy" | "deviceError" | "diskFull" | "folderGone" | "noPermission" | "notAsWritten" | "readOnlyDisk";

const causes: Readonly<Record<string, Cause>> = {
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  EACCES: "noPermission",
  EPERM: "noPermission",
  EROFS: "readOnlyDisk",
  ENOENT: "folderGone",
  ENOTDIR: "folderGone",
  ENXIO: "folderGone",
  ENODEV: "folderGone",
  EBUSY: "busy",
  EIO: "deviceError",
};

const notMade: Readonly<Record<Cause, TextKey>> = {
  busy: "backups.notMade.busy",
  deviceError: "backups.notMade.deviceError",
  diskFull: "backups.notMade.diskFull",
  folderGone: "backups.notMade.folderGone",
  noPermission: "backups.notMade.noPermission",
  notAsWritten: "backups.notMade.notAsWritten",
  readOnlyDisk: "backups.notMade.readOnlyDisk",
};

const notMadeFirst: Readonly<Record<Cause, TextKey>> = {
  busy: "backups.notMadeFirst.busy",
  deviceError: "backups.notMadeFirst.deviceError",
  diskFull: "backups.notMadeFirst.diskFull",
  folderGone: "backups.notMadeFirst.folderGone",
  noPermission: "backups.notMadeFirst.noPermission",
  notAsWritten: "backups.notMadeFirst.notAsWritten",
  readOnlyDisk: "backups.notMadeFirst.readOnlyDisk",
};

/** Why a backup that is made by itself could not be made; everything else goes on. */
export function whyNotMade(error: unknown): Said {
  const cause = causeOf(error);
  return cause ? { key: notMade[cause] } : { key: "backups.notMade.other", values: { detail: detailOf(error) } };
}

/** Why a backup that is asked for, or has to be there before something else is done, could not be made. */
export function whyNotMadeFirst(error: unknown): Said {
  const cause = causeOf(error);
  return cause ? { key: notMadeFirst[cause] } : { key: "backups.notMadeFirst.other", values: { detail: detailOf(error) } };
}

function causeOf(error: unknown): Cause | undefined {
  if (error instanceof Trouble) return error.why.key === "storage.unsaved.notAsWritten" ? "notAsWritten" : undefined;
  return causes[errorCode(error) ?? ""];
}

const second: Readonly<Partial<Record<Cause, TextKey>>> = {
  diskFull: "backups.second.diskFull",
  folderGone: "backups.second.gone",
  noPermission: "backups.second.noPermission",
  readOnlyDisk: "backups.second.noPermission",
};

/** Why the second folder did not get its copy. */
export function whyNotCopied(error: unknown): Said {
  const cause = causeOf(error);
  const key = cause && second[cause];
  return key ? { key } : { key: "backups.second.other", values: { detail: detailOf(error) } };
}

const damage: Readonly<Partial<Record<TextKey, TextKey>>> = {
  "storage.damaged.byteOrderMark": "backups.damaged.byteOrderMark",
  "storage.damaged.cutOff": "backups.damaged.cutOff",
  "storage.damaged.empty": "backups.damaged.empty",
  "storage.damaged.field": "backups.damaged.field",
  "storage.damaged.newer": "backups.damaged.newer",
  "storage.damaged.notAFile": "backups.damaged.notAFile",
  "storage.damaged.notJson": "backups.damaged.notJson",
  "storage.damaged.notUtf8": "backups.damaged.notUtf8",
  "storage.damaged.nul": "backups.damaged.nul",
  "storage.damaged.otherFormat": "backups.damaged.otherFormat",
  "storage.damaged.tooDeep": "backups.damaged.tooDeep",
  "storage.damaged.tooLarge": "backups.damaged.tooLarge",
  "storage.damaged.unreadable": "backups.damaged.unreadable",
};

/** Why a file is no backup that could be restored; undefined where it is one. */
export function whyUnsound(found: Exclude<Found, { kind: "missing" }>): Said | undefined {
  if (found.kind === "damaged") {
    const { key, values } = found.why;
    return { key: damage[key] ?? "backups.damaged.unsound", ...(values ? { values } : {}) };
  }
  if (found.newer) return { key: "backups.damaged.newer" };
  return found.intact ? undefined : { key: "backups.damaged.altered" };
}
