// Mantine in Perennial's clothes, around whatever uses its components. It is fetched with the first of them, so that the board is drawn without it.
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "./mantine.css";
import { MantineProvider } from "@mantine/core";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { initReactI18next } from "react-i18next";
import { i18n } from "#shared/text/say.ts";
import { colorSchemeManager, useChosenTheme } from "./color-scheme.ts";
import { cssVariables, theme } from "./theme.ts";

// Style elements that libraries make at run time carry the nonce of the page's policy.
const nonce = document.querySelector<HTMLMetaElement>("meta[property='csp-nonce']")?.nonce ?? "";
setNonce(nonce);
initReactI18next.init(i18n);

/** Everything below it may use Mantine's components and `useTranslation`. */
export function Kit({ children }: { children: ReactNode }) {
  const chosen = useChosenTheme();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      forceColorScheme={chosen === "system" ? undefined : chosen}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  );
}
