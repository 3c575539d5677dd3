// Every command there is, in one list: what is not here cannot be done.
import { z } from "zod";
import {
  addApplication,
  archiveApplications,
  editApplication,
  moveApplications,
  removeApplications,
  restoreApplications,
  unarchiveApplications,
} from "./application.ts";
import { contextSchema } from "./command.ts";
import { applyKnownChange, emptyBin, importDocument } from "./document.ts";
import { addEntry, editEntry, removeEntry } from "./entry.ts";
import { addReminder, completeReminder, editReminder, removeReminder } from "./reminder.ts";
import { editSettings } from "./settings.ts";

export const commands = [
  addApplication,
  editApplication,
  moveApplications,
  archiveApplications,
  unarchiveApplications,
  removeApplications,
  restoreApplications,
  addEntry,
  editEntry,
  removeEntry,
  addReminder,
  editReminder,
  completeReminder,
  removeReminder,
  importDocument,
  emptyBin,
  applyKnownChange,
  editSettings,
] as const;

export type Intent = z.infer<(typeof commands)[number]["schema"]>;
export type IntentType = Intent["type"];

/** What is sent: one intent of the person with its id and the clock. */
export const envelopeSchema = z.object({
  ...contextSchema.shape,
  intent: z.discriminatedUnion("type", [
    addApplication.schema,
    editApplication.schema,
    moveApplications.schema,
    archiveApplications.schema,
    unarchiveApplications.schema,
    removeApplications.schema,
    restoreApplications.schema,
    addEntry.schema,
    editEntry.schema,
    removeEntry.schema,
    addReminder.schema,
    editReminder.schema,
    completeReminder.schema,
    removeReminder.schema,
    importDocument.schema,
    emptyBin.schema,
    applyKnownChange.schema,
    editSettings.schema,
  ]),
});
export type Envelope = z.infer<typeof envelopeSchema>;
