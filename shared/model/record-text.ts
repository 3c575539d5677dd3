// A record as it stands in the file.
import { applicationSchema } from "./application.ts";
import { arrivalSchema } from "./arrival.ts";
import { attachmentSchema } from "./attachment.ts";
import { debriefSchema } from "./debrief.ts";
import type { Records, TableName } from "./document.ts";
import { personSchema } from "./person.ts";
import { reminderSchema } from "./reminder.ts";
import { settingsSchema } from "./settings.ts";
import { touchpointSchema } from "./touchpoint.ts";

const keyOrder: Record<TableName, readonly string[]> = {
  settings: Object.keys(settingsSchema.shape),
  applications: Object.keys(applicationSchema.shape),
  people: Object.keys(personSchema.shape),
  touchpoints: Object.keys(touchpointSchema.shape),
  debriefs: Object.keys(debriefSchema.shape),
  reminders: Object.keys(reminderSchema.shape),
  attachments: Object.keys(attachmentSchema.shape),
  arrivals: Object.keys(arrivalSchema.shape),
};

/** A record as pretty-printed JSON, known keys first in the order of the model, unknown ones after them. */
export function recordText<Name extends TableName>(table: Name, record: Records[Name]): string {
  const source: Record<string, unknown> = record;
  const ordered: Record<string, unknown> = {};
  for (const key of keyOrder[table]) if (source[key] !== undefined) ordered[key] = source[key];
  for (const key of Object.keys(source)) if (!Object.hasOwn(ordered, key)) ordered[key] = source[key];
  return JSON.stringify(ordered, null, 2);
}
