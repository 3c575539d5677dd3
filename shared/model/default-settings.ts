// What holds before the person has chosen anything.
import type { Settings } from "./settings.ts";

/** The settings of a new document. */
export const DEFAULT_SETTINGS: Settings = { id: "settings", theme: "system", density: "comfortable" };
