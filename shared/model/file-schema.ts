// How a file is checked: its envelope, and every record in it.
import { z } from "zod";
import { applicationSchema } from "./application.ts";
import { arrivalSchema } from "./arrival.ts";
import { attachmentSchema } from "./attachment.ts";
import { debriefSchema } from "./debrief.ts";
import type { Records, TableName } from "./document.ts";
import { FORMAT, SCHEMA_VERSION } from "./file-head.ts";
import { instantSchema } from "./moment.ts";
import { personSchema } from "./person.ts";
import { reminderSchema } from "./reminder.ts";
import { settingsSchema } from "./settings.ts";
import { touchpointSchema } from "./touchpoint.ts";

export const recordSchemas = {
  settings: settingsSchema,
  applications: applicationSchema,
  people: personSchema,
  touchpoints: touchpointSchema,
  debriefs: debriefSchema,
  reminders: reminderSchema,
  attachments: attachmentSchema,
  arrivals: arrivalSchema,
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
    people: z.array(personSchema).optional(),
    touchpoints: z.array(touchpointSchema).optional(),
    debriefs: z.array(debriefSchema).optional(),
    reminders: z.array(reminderSchema).optional(),
    attachments: z.array(attachmentSchema).optional(),
    arrivals: z.array(arrivalSchema).optional(),
  }),
});
export type File = z.infer<typeof fileSchema>;
