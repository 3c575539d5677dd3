// What a command is: a schema for what the person wants, and a pure recipe that does it.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { dateSchema, instantSchema } from "#shared/model/moment.ts";
import type { Draft } from "./draft.ts";

/** What surrounds a command: its own id and the clock. A recipe asks for neither. */
export const contextSchema = z.object({
  id: idSchema,
  /** The instant of the intent, UTC. */
  at: instantSchema,
  /** The person's calendar day at that instant. */
  today: dateSchema,
});
export type Context = z.infer<typeof contextSchema>;

/** Puts a command together: `shape` checks what arrives from outside, `run` writes to the draft or refuses. */
export function command<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
  run: (draft: Draft, intent: z.infer<z.ZodObject<Shape & { type: z.ZodLiteral<Type> }>>, context: Context) => void,
) {
  return { type, schema: z.object({ ...shape, type: z.literal(type) }), run } as {
    type: Type;
    schema: z.ZodObject<Shape & { type: z.ZodLiteral<Type> }>;
    run: typeof run;
  };
}

/** The ids one intent names: one or many, each once. */
export const idsSchema = z.array(idSchema).min(1).max(50_000);
