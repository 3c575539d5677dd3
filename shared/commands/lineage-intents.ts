// How what a person says of lineage is checked.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { originSchema } from "#shared/model/origin.ts";

/** What grew: an application from its beginning, one of its moves to reconnected or offered, or a person. */
const grownSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("application"), id: idSchema }),
  z.object({ kind: z.literal("move"), id: idSchema, move: idSchema }),
  z.object({ kind: z.literal("person"), id: idSchema }),
]);

export const addOriginIntent = z.object({ type: z.literal("lineage.add"), of: grownSchema, from: originSchema });

export const removeOriginIntent = z.object({ type: z.literal("lineage.remove"), of: grownSchema, from: originSchema });

/** Says that something proposed is not where it grew from; it is not proposed again. */
export const declineOriginIntent = z.object({ type: z.literal("lineage.decline"), of: grownSchema, from: originSchema });
