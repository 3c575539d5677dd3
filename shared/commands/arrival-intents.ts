// How what is kept of arrivals is checked.
import { z } from "zod";
import { arrivalSchema } from "#shared/model/arrival.ts";
import { idSchema } from "#shared/model/id.ts";
import { instantSchema, wallTimeSchema } from "#shared/model/moment.ts";

const { due, zone, lead } = arrivalSchema.shape;
const told = z.object({ id: idSchema, of: z.enum(["reminder", "round", "person"]), due, zone, lead });

export const tellArrivalsIntent = z.object({
  type: z.literal("arrival.tell"),
  told: z.array(told).max(200_000),
  /** Since when what else is due is held back, by the wall clock and as an instant; absent: nothing is. */
  held: z.object({ wall: wallTimeSchema, at: instantSchema }).optional(),
});

export const snoozeArrivalIntent = z.object({ type: z.literal("arrival.snooze"), id: idSchema, until: wallTimeSchema });

export const doneArrivalIntent = z.object({ type: z.literal("arrival.done"), id: idSchema });
