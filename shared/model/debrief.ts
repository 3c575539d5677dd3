// A debrief: what one rejection taught, whom the person met, and when to go back.
import { z } from "zod";
import { ENDINGS } from "./ending.ts";
import { idSchema } from "./id.ts";
import { POINT_COUNT_LIMIT, POINT_LIMIT, TEXT_LIMIT } from "./limits.ts";
import { dateSchema, instantSchema, whenSchema } from "./moment.ts";

/** Things said in a few words each, so that they can be counted over many debriefs. */
const pointsSchema = z.array(z.string().min(1).max(POINT_LIMIT)).max(POINT_COUNT_LIMIT);

/** What the person writes into a debrief. */
export const debriefFieldsSchema = z.looseObject({
  wanted: pointsSchema,
  wentWell: pointsSchema,
  workOn: pointsSchema,
  theirWords: z.string().min(1).max(TEXT_LIMIT).optional(),
  ended: z.enum(ENDINGS).optional(),
});

export const debriefSchema = z.looseObject({
  id: idSchema,
  application: idSchema,
  /** The move to rejected it is about; absent where the application came in as rejected. */
  move: idSchema.optional(),
  ...debriefFieldsSchema.shape,
  people: z.array(idSchema),
  /** The day to go back with the reminder that tells it, or the decision never to. */
  goBack: z.looseObject({ on: dateSchema.optional(), reminder: idSchema.optional(), never: z.literal(true).optional() }).optional(),
  /** The day it was begun, or of the rejection where an import brought it. */
  at: whenSchema,
  /** Absent while it is left for later. */
  finishedAt: instantSchema.optional(),
  /** Left for later, and not before this day. */
  snoozedUntil: dateSchema.optional(),
});
export type Debrief = z.infer<typeof debriefSchema>;
