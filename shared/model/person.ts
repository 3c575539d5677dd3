// A person: somebody met. Outlives every application and can belong to several.
import { z } from "zod";
import { CADENCE_MONTHS } from "./cadence.ts";
import { idSchema } from "./id.ts";
import { LINE_LIMIT, LINK_COUNT_LIMIT, LINK_LIMIT, TEXT_LIMIT } from "./limits.ts";
import { dateSchema, instantSchema } from "./moment.ts";
import { originsSchema } from "./origin.ts";

const line = z.string().min(1).max(LINE_LIMIT);

export const cadenceSchema = z.union([
  z.strictObject({ every: z.literal(CADENCE_MONTHS) }),
  z.strictObject({ on: dateSchema }),
  z.strictObject({ never: z.literal(true) }),
]);

/** What a person edits of a person; only the name must be there. */
export const personFieldsSchema = z.looseObject({
  name: line,
  title: line.optional(),
  company: line.optional(),
  email: line.optional(),
  phone: line.optional(),
  links: z.array(z.string().min(1).max(LINK_LIMIT)).max(LINK_COUNT_LIMIT).optional(),
  /** How we met. */
  howMet: z.string().min(1).max(TEXT_LIMIT).optional(),
  notes: z.string().min(1).max(TEXT_LIMIT).optional(),
  cadence: cadenceSchema.optional(),
});

export const personSchema = z.looseObject({
  id: idSchema,
  ...personFieldsSchema.shape,
  /** Not due before this day, whatever the cadence says. */
  snoozedUntil: dateSchema.optional(),
  grewFrom: originsSchema.optional(),
  /** Origins that were proposed and declined. */
  notFrom: originsSchema.optional(),
  /** Set while it lies in the bin. */
  removed: z.looseObject({ at: instantSchema }).optional(),
  createdAt: instantSchema,
});
export type Person = z.infer<typeof personSchema>;
