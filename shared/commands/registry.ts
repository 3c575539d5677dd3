// Every command there is, in one list: what is not here cannot be done.
import {
  addApplication,
  archiveApplications,
  editApplication,
  moveApplications,
  removeApplications,
  restoreApplications,
  unarchiveApplications,
} from "./application.ts";
import { doneArrival, snoozeArrival, tellArrivals } from "./arrival.ts";
import { addAttachment, editAttachment, removeAttachment } from "./attachment.ts";
import { emptyBin } from "./bin.ts";
import { postponeDebriefs, removeDebrief, saveDebrief, snoozeDebrief } from "./debrief.ts";
import { applyKnownChange, importDocument } from "./document.ts";
import { addEntry, editEntry, removeEntry } from "./entry.ts";
import type { Intent } from "./envelope.ts";
import { addOrigin, declineOrigin, removeOrigin } from "./lineage.ts";
import { addPerson, editPerson, linkPerson, removePeople, restorePeople, snoozePerson, unlinkPerson } from "./person.ts";
import { mergePeople } from "./person-merge.ts";
import type { Recipe } from "./recipe.ts";
import { reconnect, settle } from "./reconnection.ts";
import { addReminder, completeReminder, editReminder, removeReminder } from "./reminder.ts";
import { editSettings } from "./settings.ts";
import { addTouchpoint, editTouchpoint, removeTouchpoint } from "./touchpoint.ts";

/** The recipe of each intent. */
export const recipes: { readonly [Type in Intent["type"]]: Recipe<Type> } = {
  "application.add": addApplication,
  "application.edit": editApplication,
  "application.move": moveApplications,
  "application.archive": archiveApplications,
  "application.unarchive": unarchiveApplications,
  "application.remove": removeApplications,
  "application.restore": restoreApplications,
  "application.reconnect": reconnect,
  "application.settle": settle,
  "entry.add": addEntry,
  "entry.edit": editEntry,
  "entry.remove": removeEntry,
  "person.add": addPerson,
  "person.edit": editPerson,
  "person.snooze": snoozePerson,
  "person.merge": mergePeople,
  "person.remove": removePeople,
  "person.restore": restorePeople,
  "person.link": linkPerson,
  "person.unlink": unlinkPerson,
  "touchpoint.add": addTouchpoint,
  "touchpoint.edit": editTouchpoint,
  "touchpoint.remove": removeTouchpoint,
  "debrief.save": saveDebrief,
  "debrief.postpone": postponeDebriefs,
  "debrief.snooze": snoozeDebrief,
  "debrief.remove": removeDebrief,
  "lineage.add": addOrigin,
  "lineage.remove": removeOrigin,
  "lineage.decline": declineOrigin,
  "reminder.add": addReminder,
  "reminder.edit": editReminder,
  "reminder.complete": completeReminder,
  "reminder.remove": removeReminder,
  "arrival.tell": tellArrivals,
  "arrival.snooze": snoozeArrival,
  "arrival.done": doneArrival,
  "attachment.add": addAttachment,
  "attachment.edit": editAttachment,
  "attachment.remove": removeAttachment,
  "document.import": importDocument,
  "bin.empty": emptyBin,
  "change.apply": applyKnownChange,
  "settings.edit": editSettings,
};
