// One line of an application's timeline: a stage move, a note, a round, or an edit of its fields.
import { z } from "zod";
import { idSchema } from "./id.ts";
import { LINE_LIMIT, TEXT_LIMIT } from "./limits.ts";
import { dueSchema, whenSchema } from "./moment.ts";
import { originsSchema } from "./origin.ts";
import { stageSchema } from "./stage-schema.ts";

/** A move from one stage to another. The moves of an application form a chain in the order they stand. */
export const moveSchema = z.looseObject({
  id: idSchema,
  kind: z.literal("move"),
  at: whenSchema,
  from: stageSchema,
  to: stageSchema,
  /** An import told of the move but not of its day; `at` is the nearest day it told. */
  undated: z.literal(true).optional(),
  /** What a reconnection or an offer grew from, beside what came before it in this application. */
  grewFrom: originsSchema.optional(),
});

/** Something the person wrote down. */
export const noteSchema = z.looseObject({
  id: idSchema,
  kind: z.literal("note"),
  at: whenSchema,
  text: z.string().min(1).max(TEXT_LIMIT),
});

/** The IANA time zone of a round, such as `Europe/Berlin`. */
const zoneSchema = z.string().min(1).max(80);

/** One interview: what kind, at which wall-clock time in which zone, with whom, how it went. */
export const roundSchema = z.looseObject({
  id: idSchema,
  kind: z.literal("round"),
  at: dueSchema,
  zone: zoneSchema.optional(),
  name: z.string().max(LINE_LIMIT),
  /** With whom, as an import told it or before they were kept as people. */
  with: z.string().max(LINE_LIMIT).optional(),
  people: z.array(idSchema).optional(),
  went: z.string().max(TEXT_LIMIT).optional(),
});

/** Which fields were changed; edits of one day stand together in one entry. */
const editSchema = z.looseObject({
  id: idSchema,
  kind: z.literal("edit"),
  at: whenSchema,
  fields: z.array(z.string().max(40)).min(1),
});

export const entrySchema = z.discriminatedUnion("kind", [moveSchema, noteSchema, roundSchema, editSchema]);
export type Entry = z.infer<typeof entrySchema>;
export type Move = z.infer<typeof moveSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Round = z.infer<typeof roundSchema>;
