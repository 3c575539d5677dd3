// What is sent: one intent of the person with its id and the clock, and how it is checked at the door.
import { z } from "zod";
import {
  addApplicationIntent,
  archiveApplicationsIntent,
  editApplicationIntent,
  moveApplicationsIntent,
  removeApplicationsIntent,
  restoreApplicationsIntent,
  unarchiveApplicationsIntent,
} from "./application-intents.ts";
import { applyKnownChangeIntent, emptyBinIntent, importDocumentIntent } from "./document-intents.ts";
import { addEntryIntent, editEntryIntent, removeEntryIntent } from "./entry-intents.ts";
import { contextSchema } from "./envelope-parts.ts";
import { addReminderIntent, completeReminderIntent, editReminderIntent, removeReminderIntent } from "./reminder-intents.ts";
import { editSettingsIntent } from "./settings-intents.ts";

export const envelopeSchema = z.object({
  ...contextSchema.shape,
  intent: z.discriminatedUnion("type", [
    addApplicationIntent,
    editApplicationIntent,
    moveApplicationsIntent,
    archiveApplicationsIntent,
    unarchiveApplicationsIntent,
    removeApplicationsIntent,
    restoreApplicationsIntent,
    addEntryIntent,
    editEntryIntent,
    removeEntryIntent,
    addReminderIntent,
    editReminderIntent,
    completeReminderIntent,
    removeReminderIntent,
    importDocumentIntent,
    emptyBinIntent,
    applyKnownChangeIntent,
    editSettingsIntent,
  ]),
});
export type Envelope = z.infer<typeof envelopeSchema>;
export type Intent = Envelope["intent"];
