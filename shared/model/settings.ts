// What the person chose about the app itself; one record, kept in the file with everything else.
import { z } from "zod";
import { DENSITIES, THEMES } from "./appearance.ts";
import { idSchema } from "./id.ts";
import { FILTER_COUNT_LIMIT, LINE_LIMIT, QUIET_DAYS_LIMIT } from "./limits.ts";

/** A filter of the board, kept by name. */
export const savedFilterSchema = z.looseObject({
  id: idSchema,
  name: z.string().min(1).max(LINE_LIMIT),
  text: z.string().max(LINE_LIMIT),
  tags: z.array(z.string()),
  sources: z.array(z.string()),
  people: z.array(idSchema),
  quiet: z.boolean(),
  overdue: z.boolean(),
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

export const settingsSchema = z.looseObject({
  id: z.literal("settings"),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  /** After how many days without an event an application is quiet; absent: the usual number. */
  quietDays: z.int().min(QUIET_DAYS_LIMIT.least).max(QUIET_DAYS_LIMIT.most).optional(),
  filters: z.array(savedFilterSchema).max(FILTER_COUNT_LIMIT).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
