// How what a person wants with the people they met is checked.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { dateSchema } from "#shared/model/moment.ts";
import { cadenceSchema, personFieldsSchema } from "#shared/model/person.ts";
import { idsSchema } from "./envelope-parts.ts";
import { namedPersonSchema } from "./named-people-intents.ts";

const { title, company, email, phone, links, howMet, notes } = personFieldsSchema.shape;
/** A name may come in empty, so that it is refused in a sentence. */
const name = z.string().max(LINE_LIMIT);

export const addPersonIntent = z.object({
  type: z.literal("person.add"),
  id: idSchema,
  fields: z.looseObject({ ...personFieldsSchema.shape, name }),
  /** The application they were met through. */
  application: idSchema.optional(),
});

export const editPersonIntent = z.object({
  type: z.literal("person.edit"),
  id: idSchema,
  fields: z.object({
    name: name.optional(),
    title: title.nullable(),
    company: company.nullable(),
    email: email.nullable(),
    phone: phone.nullable(),
    links: links.nullable(),
    howMet: howMet.nullable(),
    notes: notes.nullable(),
    cadence: cadenceSchema.nullable().optional(),
  }),
});

export const snoozePersonIntent = z.object({ type: z.literal("person.snooze"), id: idSchema, until: dateSchema.nullable() });

/** Two people who are one: what is known of `merged` goes to `kept`. */
export const mergePeopleIntent = z.object({ type: z.literal("person.merge"), kept: idSchema, merged: idSchema });

export const removePeopleIntent = z.object({ type: z.literal("person.remove"), ids: idsSchema });

export const restorePeopleIntent = z.object({ type: z.literal("person.restore"), ids: idsSchema });

export const linkPersonIntent = z.object({ type: z.literal("person.link"), person: namedPersonSchema, application: idSchema });

export const unlinkPersonIntent = z.object({ type: z.literal("person.unlink"), person: idSchema, application: idSchema });
