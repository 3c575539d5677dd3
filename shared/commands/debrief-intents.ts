// How what a person wants with debriefs is checked.
import { z } from "zod";
import { debriefFieldsSchema, debriefSchema } from "#shared/model/debrief.ts";
import { idSchema } from "#shared/model/id.ts";
import { dateSchema } from "#shared/model/moment.ts";
import { reminderSchema } from "#shared/model/reminder.ts";
import { namedPeopleSchema } from "./named-people-intents.ts";

const newDebriefSchema = z.object({ id: idSchema, application: idSchema, move: debriefSchema.shape.move });

/** Keeps a debrief as it stands in the dialog, new or begun before. */
export const saveDebriefIntent = z.object({
  type: z.literal("debrief.save"),
  ...newDebriefSchema.shape,
  fields: debriefFieldsSchema,
  people: namedPeopleSchema,
  /** When to go back: a day with the reminder that will tell it, the decision not to, or null for not decided. */
  goBack: z.union([z.object({ on: dateSchema, reminder: idSchema, text: reminderSchema.shape.text }), z.object({ never: z.literal(true) })]).nullable(),
  /** False leaves it for later. */
  finished: z.boolean(),
});

/** Puts debriefs onto the list of what is left for later. */
export const postponeDebriefsIntent = z.object({ type: z.literal("debrief.postpone"), debriefs: z.array(newDebriefSchema).min(1).max(50_000) });

export const snoozeDebriefIntent = z.object({ type: z.literal("debrief.snooze"), id: idSchema, until: dateSchema });

/** Takes a debrief away, with its reminder to go back. */
export const removeDebriefIntent = z.object({ type: z.literal("debrief.remove"), id: idSchema });
