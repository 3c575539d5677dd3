// What can be done to the settings.
import { DEFAULT_SETTINGS } from "#shared/model/default-settings.ts";
import type { Recipe } from "./recipe.ts";

/** Changes what the person chose about the app; a choice that is not given stays. */
export const editSettings: Recipe<"settings.edit"> = (draft, { settings }) => {
  draft.put("settings", { ...(draft.get("settings", DEFAULT_SETTINGS.id) ?? DEFAULT_SETTINGS), ...settings, id: DEFAULT_SETTINGS.id });
};
