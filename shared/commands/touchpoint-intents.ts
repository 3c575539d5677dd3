// How what a person wants with touchpoints is checked.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { touchpointSchema } from "#shared/model/touchpoint.ts";
import { namedPersonSchema } from "./named-people-intents.ts";

const { at, channel, text } = touchpointSchema.shape;

export const addTouchpointIntent = z.object({
  type: z.literal("touchpoint.add"),
  id: idSchema,
  person: namedPersonSchema,
  application: idSchema.optional(),
  at,
  channel,
  text,
});

export const editTouchpointIntent = z.object({
  type: z.literal("touchpoint.edit"),
  id: idSchema,
  fields: z.object({ at: at.optional(), channel: channel.optional(), text: text.optional(), application: idSchema.nullable().optional() }),
});

export const removeTouchpointIntent = z.object({ type: z.literal("touchpoint.remove"), id: idSchema });
