// What the person chose about the app itself; one record, kept in the file with everything else.
import { z } from "zod";

export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;

export const settingsSchema = z.looseObject({
  id: z.literal("settings"),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a new document. */
export const DEFAULT_SETTINGS: Settings = { id: "settings", theme: "system", density: "comfortable" };
