// The file as people find it: an envelope around the tables, pretty-printed with its keys in one order.
import { z } from "zod";
import { applicationSchema } from "./application.ts";
import { type Document, emptyDocument, type Records, TABLES, type TableName } from "./document.ts";
import { instantSchema } from "./moment.ts";
import { reminderSchema } from "./reminder.ts";
import { settingsSchema } from "./settings.ts";

export const FORMAT = "perennial";
/** The version of the file's shape that this program writes. */
export const SCHEMA_VERSION = 1;
/** The JSON Schema of this version; a copy lies beside the file, so that an editor checks it without a network. */
export const SCHEMA_ADDRESS = "./perennial.schema.json";

export const recordSchemas = {
  settings: settingsSchema,
  applications: applicationSchema,
  reminders: reminderSchema,
} as const satisfies { [Name in TableName]: z.ZodType<Records[Name]> };

/** The whole file. `data` holds the tables as lists, but the settings, which are one record. */
export const fileSchema = z.looseObject({
  $schema: z.string().optional(),
  format: z.literal(FORMAT),
  schema: z.literal(SCHEMA_VERSION),
  revision: z.int().nonnegative(),
  savedAt: instantSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  data: z.looseObject({
    settings: settingsSchema.optional(),
    applications: z.array(applicationSchema),
    reminders: z.array(reminderSchema).optional(),
  }),
});
export type File = z.infer<typeof fileSchema>;

/** The value that stands in the `sha256` place while the hash is taken. */
export const ZERO_HASH = "0".repeat(64);

/**
 * The document a parsed file holds. The file must have been validated (`fileSchema`) or written by this program.
 * Of two records with the same id the later one counts.
 */
export function documentFromFile(file: File): Document {
  const { settings, applications, reminders, ...rest } = file.data;
  const empty = emptyDocument();
  return {
    settings: settings ? new Map([[settings.id, settings]]) : empty.settings,
    applications: new Map(applications.map((record) => [record.id, record])),
    reminders: new Map((reminders ?? []).map((record) => [record.id, record])),
    rest,
  };
}

/** The data of a document as the file holds it: the other way round from `documentFromFile`. */
export function dataOfDocument(document: Document): File["data"] {
  return {
    settings: [...document.settings.values()][0],
    applications: [...document.applications.values()],
    reminders: [...document.reminders.values()],
    ...document.rest,
  };
}

const keyOrder: Record<TableName, readonly string[]> = {
  settings: Object.keys(settingsSchema.shape),
  applications: Object.keys(applicationSchema.shape),
  reminders: Object.keys(reminderSchema.shape),
};

/** A record as pretty-printed JSON, known keys first in the order of the model, unknown ones after them. */
export function recordText<Name extends TableName>(table: Name, record: Records[Name]): string {
  const source: Record<string, unknown> = record;
  const ordered: Record<string, unknown> = {};
  for (const key of keyOrder[table]) if (source[key] !== undefined) ordered[key] = source[key];
  for (const key of Object.keys(source)) if (!Object.hasOwn(ordered, key)) ordered[key] = source[key];
  return JSON.stringify(ordered, null, 2);
}

/** The ids of the records of each table that are twice in a file, which a person should know of. */
export function repeatedIds(file: File): string[] {
  const repeated: string[] = [];
  for (const table of TABLES) {
    const records = file.data[table];
    if (!Array.isArray(records)) continue;
    const seen = new Set<string>();
    for (const { id } of records) seen.has(id) ? repeated.push(id) : seen.add(id);
  }
  return repeated;
}
