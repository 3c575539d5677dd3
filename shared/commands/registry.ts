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
import { applyKnownChange, emptyBin, importDocument } from "./document.ts";
import { addEntry, editEntry, removeEntry } from "./entry.ts";
import type { Intent } from "./envelope.ts";
import type { Recipe } from "./recipe.ts";
import { addReminder, completeReminder, editReminder, removeReminder } from "./reminder.ts";
import { editSettings } from "./settings.ts";

/** The recipe of each intent. */
export const recipes: { readonly [Type in Intent["type"]]: Recipe<Type> } = {
  "application.add": addApplication,
  "application.edit": editApplication,
  "application.move": moveApplications,
  "application.archive": archiveApplications,
  "application.unarchive": unarchiveApplications,
  "application.remove": removeApplications,
  "application.restore": restoreApplications,
  "entry.add": addEntry,
  "entry.edit": editEntry,
  "entry.remove": removeEntry,
  "reminder.add": addReminder,
  "reminder.edit": editReminder,
  "reminder.complete": completeReminder,
  "reminder.remove": removeReminder,
  "document.import": importDocument,
  "bin.empty": emptyBin,
  "change.apply": applyKnownChange,
  "settings.edit": editSettings,
};
