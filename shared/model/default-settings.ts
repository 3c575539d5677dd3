// What holds before the person has chosen anything.
import type { Notifications, Settings } from "./settings.ts";

/** The settings of a new document. */
export const DEFAULT_SETTINGS: Settings = { id: "settings", theme: "system", density: "comfortable" };

/** After how many days without an event an application is quiet, unless the person chose another number. */
export const USUAL_QUIET_DAYS = 45;

/** How the person is told of what is due, unless chosen otherwise: of an interview a day, an hour and ten minutes ahead. */
export const USUAL_NOTIFICATIONS: Notifications = { system: true, dayTime: "09:00", leads: [1_440, 60, 10] };
