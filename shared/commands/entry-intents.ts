// How what a person wants with a timeline is checked.
import { z } from "zod";
import { noteSchema, roundSchema } from "#shared/model/entry.ts";
import { idSchema } from "#shared/model/id.ts";
import { whenSchema } from "#shared/model/moment.ts";
import { namedPeopleSchema } from "./named-people-intents.ts";

export const addEntryIntent = z.object({
  type: z.literal("entry.add"),
  application: idSchema,
  entry: z.discriminatedUnion("kind", [noteSchema, roundSchema]),
  /** With whom a round is. */
  people: namedPeopleSchema.optional(),
});

export const editEntryIntent = z.object({
  type: z.literal("entry.edit"),
  application: idSchema,
  id: idSchema,
  fields: z.object({
    at: z.union([whenSchema, roundSchema.shape.at]).optional(),
    text: noteSchema.shape.text.optional(),
    zone: roundSchema.shape.zone.nullable(),
    name: roundSchema.shape.name.optional(),
    with: roundSchema.shape.with.nullable(),
    went: roundSchema.shape.went.nullable(),
  }),
  /** With whom a round is, all of them. */
  people: namedPeopleSchema.optional(),
});

export const removeEntryIntent = z.object({ type: z.literal("entry.remove"), application: idSchema, id: idSchema });
