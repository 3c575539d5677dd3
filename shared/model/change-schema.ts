// How a change that comes from outside is checked.
import { z } from "zod";
import { applicationSchema } from "./application.ts";
import { arrivalSchema } from "./arrival.ts";
import { attachmentSchema } from "./attachment.ts";
import { debriefSchema } from "./debrief.ts";
import type { TableName } from "./document.ts";
import { idSchema } from "./id.ts";
import { personSchema } from "./person.ts";
import { reminderSchema } from "./reminder.ts";
import { settingsSchema } from "./settings.ts";
import { touchpointSchema } from "./touchpoint.ts";

function recordChangeSchema<Name extends TableName, Schema extends z.ZodType>(table: Name, record: Schema) {
  return z.object({ table: z.literal(table), id: idSchema, before: record.optional(), after: record.optional() });
}

/** One record's change: no `before` means it was added, no `after` that it was taken out. */
const anyRecordChangeSchema = z.discriminatedUnion("table", [
  recordChangeSchema("settings", settingsSchema),
  recordChangeSchema("applications", applicationSchema),
  recordChangeSchema("people", personSchema),
  recordChangeSchema("touchpoints", touchpointSchema),
  recordChangeSchema("debriefs", debriefSchema),
  recordChangeSchema("reminders", reminderSchema),
  recordChangeSchema("attachments", attachmentSchema),
  recordChangeSchema("arrivals", arrivalSchema),
]);
export const changeSchema = z.array(anyRecordChangeSchema);
