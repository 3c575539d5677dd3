// An arrival: what became of a due thing on its way to the person: told, put off, dealt with. Kept so that nothing is told twice.
import { z } from "zod";
import { roundSchema } from "./entry.ts";
import { idSchema } from "./id.ts";
import { dueSchema, instantSchema, wallTimeSchema } from "./moment.ts";

export const arrivalSchema = z.looseObject({
  /** That of the reminder or person, `roundArrivalId` of a round, or `WATCHED`. */
  id: idSchema,
  /** `watch`: no due thing, but the moment since which what is due is held back. */
  of: z.enum(["reminder", "round", "person", "watch"]),
  /** What it was due on when it was told; on another day it is due anew. Of `watch`: the wall-clock time of that moment. */
  due: dueSchema,
  /** Of a round: the time zone it was in when the person was told; in another one it is due anew. */
  zone: roundSchema.shape.zone,
  /** Of a round: how many minutes ahead of it the person was told last. */
  lead: z.int().nonnegative().optional(),
  /** When the person was told; of `watch`: that moment. */
  at: instantSchema,
  /** To be told again at this wall-clock time. */
  until: wallTimeSchema.optional(),
  done: z.looseObject({ at: instantSchema }).optional(),
});
export type Arrival = z.infer<typeof arrivalSchema>;
