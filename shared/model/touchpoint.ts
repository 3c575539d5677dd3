// A touchpoint: one contact with a person, on a day, by a channel, in a line of text.
import { z } from "zod";
import { CHANNELS_OF_CONTACT } from "./channel-of-contact.ts";
import { idSchema } from "./id.ts";
import { LINE_LIMIT } from "./limits.ts";
import { dateSchema } from "./moment.ts";

export const touchpointSchema = z.looseObject({
  id: idSchema,
  person: idSchema,
  /** The application it was about, where it was about one. */
  application: idSchema.optional(),
  at: dateSchema,
  channel: z.enum(CHANNELS_OF_CONTACT),
  /** May be empty where a reconnection said only who and how. */
  text: z.string().max(LINE_LIMIT),
});
export type Touchpoint = z.infer<typeof touchpointSchema>;
