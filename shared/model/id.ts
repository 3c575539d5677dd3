// How records and timeline entries are named: an id is given once and never changes.
import { z } from "zod";

/** An id: letters, digits, `.`, `_` and `-`, at most 80 characters; new ones are UUIDs. */
export const idSchema = z.string().regex(/^[A-Za-z0-9._-]{1,80}$/);
export type Id = string;
