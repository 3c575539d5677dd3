// How what a person chooses is checked.
import { z } from "zod";
import { settingsSchema } from "#shared/model/settings.ts";

export const editSettingsIntent = z.object({ type: z.literal("settings.edit"), settings: settingsSchema.omit({ id: true }).partial() });
