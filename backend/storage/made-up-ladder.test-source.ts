// Two earlier shapes of the file that never were, and the steps up from them; tests put these in the place of the real ladder.
import { SCHEMA_VERSION } from "#shared/model/file-head.ts";
import type { AnyFile, Step } from "./migrations/climb.ts";

type AnyRecord = Readonly<Record<string, unknown>>;

/** The older one: applications were called jobs. */
export const OLDEST = SCHEMA_VERSION - 2;
/** The younger one: the stage of an application was called its status. */
export const OLDER = SCHEMA_VERSION - 1;

const fromOldest: Step = (file) => renamedTable(file, "jobs", "applications");
const fromOlder: Step = (file) => renamedInEach(file, "status", "stage");

export const LADDER: readonly Step[] = [fromOldest, fromOlder];

/** A file of now as it would have been written then. */
export function asWrittenBy(version: typeof OLDEST | typeof OLDER, file: AnyFile): AnyFile {
  const older = renamedInEach(file, "stage", "status");
  return { ...(version === OLDER ? older : renamedTable(older, "applications", "jobs")), schema: version };
}

function renamedTable(file: AnyFile, from: string, to: string): AnyFile {
  const { [from]: records, ...others } = file.data as AnyRecord;
  if (!Array.isArray(records)) throw new Error(`There is no list of ${from}.`);
  return { ...file, data: { ...others, [to]: records } };
}

function renamedInEach(file: AnyFile, from: string, to: string): AnyFile {
  const data = file.data as AnyRecord;
  const applications = (data.applications as readonly AnyRecord[]).map(({ [from]: value, ...others }) => {
    if (value === undefined) throw new Error(`An application has no ${from}.`);
    return { ...others, [to]: value };
  });
  return { ...file, data: { ...data, applications } };
}
