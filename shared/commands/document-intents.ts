// How what a person wants with the whole document is checked.
import { z } from "zod";
import { applicationSchema } from "#shared/model/application.ts";
import { attachmentSchema } from "#shared/model/attachment.ts";
import { changeSchema } from "#shared/model/change-schema.ts";
import { debriefSchema } from "#shared/model/debrief.ts";
import { idSchema } from "#shared/model/id.ts";
import { dateSchema } from "#shared/model/moment.ts";
import { personSchema } from "#shared/model/person.ts";
import { reminderSchema } from "#shared/model/reminder.ts";
import { touchpointSchema } from "#shared/model/touchpoint.ts";
import { idsSchema } from "./envelope-parts.ts";

/** An application as an import brings it: everything but its place in the column and the day it came in. */
const importedSchema = z.looseObject({
  ...applicationSchema.shape,
  rank: applicationSchema.shape.rank.optional(),
  createdAt: applicationSchema.shape.createdAt.optional(),
});
export type Imported = z.infer<typeof importedSchema>;

export const importDocumentIntent = z.object({
  type: z.literal("document.import"),
  applications: z.array(importedSchema).max(50_000),
  people: z.array(personSchema).max(50_000).optional(),
  touchpoints: z.array(touchpointSchema).max(200_000).optional(),
  debriefs: z.array(debriefSchema).max(50_000).optional(),
  reminders: z.array(reminderSchema).max(50_000).optional(),
  attachments: z.array(attachmentSchema).max(50_000).optional(),
  /** What is added to applications that are there: fields they lack, tags, and entries they do not have. */
  merges: z
    .array(z.object({ into: idSchema, application: importedSchema }))
    .max(50_000)
    .optional(),
});

export const emptyBinIntent = z.object({ type: z.literal("bin.empty"), ids: idsSchema.optional(), since: dateSchema.optional() });

export const applyKnownChangeIntent = z.object({ type: z.literal("change.apply"), change: changeSchema });
