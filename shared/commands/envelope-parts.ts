// What envelopes are made of: the ids they name, and what surrounds an intent.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { dateSchema, instantSchema } from "#shared/model/moment.ts";

/** What surrounds an intent: its own id and the clock. A recipe asks for neither. */
export const contextSchema = z.object({
  id: idSchema,
  /** The instant of the intent, UTC. */
  at: instantSchema,
  /** The person's calendar day at that instant. */
  today: dateSchema,
});
export type Context = z.infer<typeof contextSchema>;

/** The ids one intent names: one or many. */
export const idsSchema = z.array(idSchema).min(1).max(50_000);
