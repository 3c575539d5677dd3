// What can be done to reminders: add, edit, complete, reopen, remove.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { type Reminder, reminderSchema } from "#shared/model/reminder.ts";
import { command } from "./command.ts";
import { type Draft, Refusal } from "./draft.ts";

const { due, text } = reminderSchema.shape;

/** Adds a next step to an application. */
export const addReminder = command("reminder.add", { id: idSchema, application: idSchema, due, text }, (draft, { type: _, ...reminder }) => {
  if (draft.get("reminders", reminder.id)) throw new Refusal({ key: "refusal.idTaken" });
  draft.application(reminder.application);
  draft.put("reminders", written(reminder));
});

/** Changes its date or its text. */
export const editReminder = command(
  "reminder.edit",
  { id: idSchema, due: due.optional(), text: text.optional() },
  (draft, { id, due: nextDue, text: nextText }) => {
    const reminder = find(draft, id);
    draft.put("reminders", written({ ...reminder, due: nextDue ?? reminder.due, text: nextText ?? reminder.text }));
  },
);

/** Marks it done, or open again. */
export const completeReminder = command("reminder.complete", { id: idSchema, done: z.boolean() }, (draft, { id, done }, context) => {
  const { done: _, ...reminder } = find(draft, id);
  draft.put("reminders", (done ? { ...reminder, done: { at: context.at } } : reminder) as Reminder);
});

/** Takes it away. */
export const removeReminder = command("reminder.remove", { id: idSchema }, (draft, { id }) => {
  find(draft, id);
  draft.take("reminders", id);
});

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
