// The catalogue spoken: i18next set up once for the page, the terminal and the menus.
import i18next, { type i18n as I18n } from "i18next";
import { en } from "./catalogue.ts";
import type { Said } from "./said.ts";

/** The one i18next of the program, ready at once. */
export const i18n: I18n = i18next.createInstance({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
});
void i18n.init();

/** The sentence in the person's language. */
export function say({ key, values }: Said): string {
  return i18n.t(key, { ...values });
}
