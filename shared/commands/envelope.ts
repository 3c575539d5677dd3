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
import { doneArrivalIntent, snoozeArrivalIntent, tellArrivalsIntent } from "./arrival-intents.ts";
import { addAttachmentIntent, editAttachmentIntent, removeAttachmentIntent } from "./attachment-intents.ts";
import { postponeDebriefsIntent, removeDebriefIntent, saveDebriefIntent, snoozeDebriefIntent } from "./debrief-intents.ts";
import { applyKnownChangeIntent, emptyBinIntent, importDocumentIntent } from "./document-intents.ts";
import { addEntryIntent, editEntryIntent, removeEntryIntent } from "./entry-intents.ts";
import { contextSchema } from "./envelope-parts.ts";
import { addOriginIntent, declineOriginIntent, removeOriginIntent } from "./lineage-intents.ts";
import {
  addPersonIntent,
  editPersonIntent,
  linkPersonIntent,
  mergePeopleIntent,
  removePeopleIntent,
  restorePeopleIntent,
  snoozePersonIntent,
  unlinkPersonIntent,
} from "./person-intents.ts";
import { reconnectIntent, settleIntent } from "./reconnection-intents.ts";
import { addReminderIntent, completeReminderIntent, editReminderIntent, removeReminderIntent } from "./reminder-intents.ts";
import { editSettingsIntent } from "./settings-intents.ts";
import { addTouchpointIntent, editTouchpointIntent, removeTouchpointIntent } from "./touchpoint-intents.ts";

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
    reconnectIntent,
    settleIntent,
    addPersonIntent,
    editPersonIntent,
    snoozePersonIntent,
    mergePeopleIntent,
    removePeopleIntent,
    restorePeopleIntent,
    linkPersonIntent,
    unlinkPersonIntent,
    addTouchpointIntent,
    editTouchpointIntent,
    removeTouchpointIntent,
    saveDebriefIntent,
    postponeDebriefsIntent,
    snoozeDebriefIntent,
    removeDebriefIntent,
    addOriginIntent,
    removeOriginIntent,
    declineOriginIntent,
    addEntryIntent,
    editEntryIntent,
    removeEntryIntent,
    addReminderIntent,
    editReminderIntent,
    completeReminderIntent,
    removeReminderIntent,
    addAttachmentIntent,
    editAttachmentIntent,
    removeAttachmentIntent,
    tellArrivalsIntent,
    snoozeArrivalIntent,
    doneArrivalIntent,
    importDocumentIntent,
    emptyBinIntent,
    applyKnownChangeIntent,
    editSettingsIntent,
  ]),
});
export type Envelope = z.infer<typeof envelopeSchema>;
export type Intent = Envelope["intent"];
