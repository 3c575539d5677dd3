// What holds before the person has chosen anything.
import type { Settings } from "./settings.ts";

/** The settings of a new document. */
export const DEFAULT_SETTINGS: Settings = { id: "settings", theme: "system", density: "comfortable" };

/** After how many days without an event an application is quiet, unless the person chose another number. */
export const USUAL_QUIET_DAYS = 45;
