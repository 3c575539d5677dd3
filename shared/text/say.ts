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
  postProcess: ["oneStop"],
});
// A name that ends in a full stop, such as that of ABC Inc., ends its sentence too.
i18n.use({
  type: "postProcessor",
  name: "oneStop",
  process: (said: string, _key: string, values: Readonly<Record<string, unknown>>) => {
    if (!said.includes("..")) return said;
    return Object.values(values).reduce<string>((text, value) => (isStopped(value) ? text.replaceAll(`${value}.`, value) : text), said);
  },
});
void i18n.init();

/** Dots that say that something goes on are left alone. */
function isStopped(value: unknown): value is string {
  return typeof value === "string" && /[^.]\.$/u.test(value);
}

/** The sentence in the person's language. */
export function say({ key, values }: Said): string {
  return i18n.t(key, { ...values });
}
