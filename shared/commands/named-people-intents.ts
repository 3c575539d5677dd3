// How people named in one field are checked; apart from what is done with them, so that the page's first view needs no schemas.
import { z } from "zod";
import { idSchema } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";

/** A known person by id alone; a new one by a fresh id, a name, and what they do where that was said. */
export const namedPersonSchema = z.object({ id: idSchema, name: z.string().max(LINE_LIMIT).optional(), title: z.string().max(LINE_LIMIT).optional() });

/** Most people one field names. */
const NAMED_LIMIT = 50;
export const namedPeopleSchema = z.array(namedPersonSchema).max(NAMED_LIMIT);
