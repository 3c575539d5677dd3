// The chosen colours are kept in the document with the other settings, so Mantine keeps nothing of its own.
import type { MantineColorSchemeManager } from "@mantine/core";

export const colorSchemeManager: MantineColorSchemeManager = {
  get: (standard) => standard,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
