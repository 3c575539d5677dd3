// What can be done to the settings.
import { DEFAULT_SETTINGS, settingsSchema } from "#shared/model/settings.ts";
import { command } from "./command.ts";

/** Changes what the person chose about the app; a choice that is not given stays. */
export const editSettings = command("settings.edit", { settings: settingsSchema.omit({ id: true }).partial() }, (draft, { settings }) => {
  draft.put("settings", { ...(draft.get("settings", DEFAULT_SETTINGS.id) ?? DEFAULT_SETTINGS), ...settings, id: DEFAULT_SETTINGS.id });
});
