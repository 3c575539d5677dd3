// What a command is: a schema for what the person wants, and a pure recipe that does it.
import { z } from "zod";
import { dateSchema, instantSchema } from "#shared/model/moment.ts";
import { idSchema } from "#shared/model/id.ts";
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

/** A command: `schema` checks what arrives from outside, `run` writes to the draft or refuses. */
export interface Command<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly schema: Schema;
  readonly run: (draft: Draft, intent: z.infer<Schema>, context: Context) => void;
}

/** Puts a command together; `schema` describes everything but its type. */
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
