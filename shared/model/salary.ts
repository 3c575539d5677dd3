// What a job pays: a range with currency and period.
import { z } from "zod";
import { PERIODS } from "./period.ts";

export const salarySchema = z
  .looseObject({
    min: z.number().nonnegative().finite().optional(),
    max: z.number().nonnegative().finite().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    period: z.enum(PERIODS).optional(),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, { path: ["min"] })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, { path: ["max"] });
export type Salary = z.infer<typeof salarySchema>;
