// Light, dark or as the system is: told to the page's styles at once, and to Mantine when it comes.
import type { MantineColorSchemeManager } from "@mantine/core";
import { create } from "zustand";

type Theme = "system" | "light" | "dark";

/** The chosen colours. They are kept in the document with the other settings, so nothing is stored here. */
export const useChosenTheme = create<Theme>(() => "system");

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Makes the page light or dark, now and when the system changes. */
export function showTheme(theme: Theme): void {
  useChosenTheme.setState(theme, true);
  const shown = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
  document.documentElement.dataset.mantineColorScheme = shown;
}

dark.addEventListener("change", () => showTheme(useChosenTheme.getState()));

/** Mantine keeps nothing of its own. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: (standard) => standard,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
