// What a backup's file is called: `<seq>-<UTC>-r<revision>.json`, by which backups are put in order.

/** A backup by its name. */
export interface BackupName {
  /** The whole file name. */
  readonly name: string;
  /** Grows by one with every backup, whatever the clock says. */
  readonly sequence: number;
  /** Instant it was made. */
  readonly madeAt: string;
  readonly revision: number;
}

/** Lies among the backups and says which folder gets copies of them. */
export const SECOND_FOLDER_NOTE = "second-folder.json";

const PATTERN = /^(\d{4,12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-r(\d{1,15})\.json$/;
const SEQUENCE_LENGTH = 6;

/** The name of a new backup; the time in it is in whole seconds. */
export function backupName(sequence: number, moment: Date, revision: number): string {
  const stamp = `${moment.toISOString().slice(0, "YYYY-MM-DDTHH:MM:SS".length).replace(/[-:]/g, "")}Z`;
  return `${String(sequence).padStart(SEQUENCE_LENGTH, "0")}-${stamp}-r${revision}.json`;
}

/** What a file name says of a backup; undefined where it is none's. Such a name leads to no other folder. */
export function readBackupName(name: string): BackupName | undefined {
  const [, sequence, year, month, day, hour, minute, second, revision] = PATTERN.exec(name) ?? [];
  if (sequence === undefined) return undefined;
  const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  // A day that no calendar has rolls over to another one.
  const time = Date.parse(madeAt);
  if (Number.isNaN(time) || new Date(time).toISOString() !== madeAt) return undefined;
  return { name, sequence: Number(sequence), madeAt, revision: Number(revision) };
}

/** The backups among these names, the oldest first: by sequence, then by revision, never by the times of files. */
export function backupsInOrder(names: readonly string[]): BackupName[] {
  return names
    .map(readBackupName)
    .filter((backup) => backup !== undefined)
    .sort((one, other) => one.sequence - other.sequence || one.revision - other.revision || (one.name < other.name ? -1 : 1));
}
