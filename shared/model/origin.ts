// An origin: what an application, a reconnection, an offer or a person grew from.
import { z } from "zod";
import { idSchema } from "./id.ts";
import { ORIGINS_LIMIT } from "./limits.ts";

/**
 * An application (with `move`: as it stood after that move, mostly its rejection), a person, or the lesson of a debrief.
 * Only the later thing names the earlier one, so that origins never form a circle.
 */
export const originSchema = z.looseObject({
  kind: z.enum(["application", "person", "lesson"]),
  id: idSchema,
  move: idSchema.optional(),
});
export type Origin = z.infer<typeof originSchema>;

export const originsSchema = z.array(originSchema).max(ORIGINS_LIMIT);
