// What can be done to reminders: add, edit, complete, reopen, remove.
import type { Reminder } from "#shared/model/reminder.ts";
import { type Draft, Refusal } from "./draft.ts";
import { findPerson } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";
import { refuseTooFarAhead } from "./when-due.ts";

/** Adds a next step to an application or a person. */
export const addReminder: Recipe<"reminder.add"> = (draft, { type: _, ...reminder }, { today }) => {
  if (draft.get("reminders", reminder.id)) throw new Refusal({ key: "refusal.idTaken" });
  refuseNobody(draft, reminder);
  refuseTooFarAhead(reminder.due, today);
  draft.put("reminders", written(reminder));
};

/** Changes its date or its text. */
export const editReminder: Recipe<"reminder.edit"> = (draft, { id, due: nextDue, text: nextText }, { today }) => {
  const reminder = find(draft, id);
  if (nextDue !== undefined) refuseTooFarAhead(nextDue, today);
  draft.put("reminders", written({ ...reminder, due: nextDue ?? reminder.due, text: nextText ?? reminder.text }));
};

/** Marks it done, or open again. */
export const completeReminder: Recipe<"reminder.complete"> = (draft, { id, done }, context) => {
  const { done: _, ...reminder } = find(draft, id);
  draft.put("reminders", (done ? { ...reminder, done: { at: context.at } } : reminder) as Reminder);
};

/** Takes it away. */
export const removeReminder: Recipe<"reminder.remove"> = (draft, { id }) => {
  find(draft, id);
  draft.take("reminders", id);
};

/** Refuses a reminder that is not about one application or one person that is there. */
export function refuseNobody(draft: Draft, { application, person }: Pick<Reminder, "application" | "person">): void {
  if ((application === undefined) === (person === undefined)) throw new Refusal({ key: "refusal.reminderAboutNothing" });
  if (application !== undefined) draft.application(application);
  if (person !== undefined) findPerson(draft, person);
}

function find(draft: Draft, id: string): Reminder {
  const reminder = draft.get("reminders", id);
  if (!reminder) throw new Refusal({ key: "refusal.reminderGone" });
  return reminder;
}

function written(reminder: Reminder): Reminder {
  const line = reminder.text.trim();
  if (line === "") throw new Refusal({ key: "refusal.reminderEmpty" });
  return { ...reminder, text: line };
}
