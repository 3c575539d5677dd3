// How what a person wants with a reconnection, and with quiet applications, is checked.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { touchpointSchema } from "#shared/model/touchpoint.ts";
import { namedPersonSchema } from "./named-people-intents.ts";

const { at, channel, text } = touchpointSchema.shape;

/** Says through whom and how an application that was rejected came back. */
export const reconnectIntent = z.object({
  type: z.literal("application.reconnect"),
  id: idSchema,
  /** Each with the id of the touchpoint that will tell it. */
  people: z
    .array(z.object({ person: namedPersonSchema, touchpoint: idSchema }))
    .min(1)
    .max(20),
  at,
  channel,
  text,
});

/** Lets applications that stayed without a reply rest together; each gets a debrief that says how it ended. */
export const settleIntent = z.object({
  type: z.literal("application.settle"),
  applications: z
    .array(z.object({ id: idSchema, debrief: idSchema }))
    .min(1)
    .max(50_000),
});
