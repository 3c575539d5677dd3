// A reminder: a day or wall-clock time with a line of text, on an application or a person.
import { z } from "zod";
import { idSchema } from "./id.ts";
import { LINE_LIMIT } from "./limits.ts";
import { dueSchema, instantSchema } from "./moment.ts";

export const reminderSchema = z.looseObject({
  id: idSchema,
  /** What it is about: one of the two. */
  application: idSchema.optional(),
  person: idSchema.optional(),
  /** Wall clock only: it is due at that time wherever the person is. */
  due: dueSchema,
  text: z.string().min(1).max(LINE_LIMIT),
  done: z.looseObject({ at: instantSchema }).optional(),
});
export type Reminder = z.infer<typeof reminderSchema>;
