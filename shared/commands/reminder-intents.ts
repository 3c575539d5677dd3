// How what a person wants with reminders is checked.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { reminderSchema } from "#shared/model/reminder.ts";

const { due, text } = reminderSchema.shape;

export const addReminderIntent = z.object({
  type: z.literal("reminder.add"),
  id: idSchema,
  application: idSchema.optional(),
  person: idSchema.optional(),
  due,
  text,
});

export const editReminderIntent = z.object({ type: z.literal("reminder.edit"), id: idSchema, due: due.optional(), text: text.optional() });

export const completeReminderIntent = z.object({ type: z.literal("reminder.complete"), id: idSchema, done: z.boolean() });

export const removeReminderIntent = z.object({ type: z.literal("reminder.remove"), id: idSchema });
