// What the person chose about the app itself; one record, kept in the file with everything else.
import { z } from "zod";
import { DENSITIES, THEMES } from "./appearance.ts";

export const settingsSchema = z.looseObject({
  id: z.literal("settings"),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
});
export type Settings = z.infer<typeof settingsSchema>;
