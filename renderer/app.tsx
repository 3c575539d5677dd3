// The window: its frame, and the page that the address names.
import { MantineProvider } from "@mantine/core";
import { setNonce } from "get-nonce";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { settingsOf } from "#shared/model/document.ts";
import styles from "./app.module.css";
import { BoardPage } from "./board/board-page.tsx";
import { useDocument } from "./document/document-store.ts";
import { Frame } from "./frame.tsx";
import { Messages } from "./message/messages.tsx";
import { CommandPalette } from "./palette/command-palette.tsx";
import { colorSchemeManager } from "./ui/color-scheme.ts";
import { type Place, useRoute } from "./ui/route.ts";
import { cssVariables, theme } from "./ui/theme.ts";

// Style elements that libraries make at run time carry the nonce of the page's policy.
const nonce = document.querySelector<HTMLMetaElement>("meta[property='csp-nonce']")?.nonce ?? "";
setNonce(nonce);

const ConflictBanner = lazy(() => import("./recovery/conflict-banner.tsx").then(({ ConflictBanner: component }) => ({ default: component })));
const ApplicationPanel = lazy(() => import("./application/application-panel.tsx").then(({ ApplicationPanel: component }) => ({ default: component })));
const RecoveryPage = lazy(() => import("./recovery/recovery-page.tsx").then(({ RecoveryPage: component }) => ({ default: component })));
const pages: Record<Exclude<Place, "board" | "application">, ReturnType<typeof lazy>> = {
  today: lazy(() => import("./today/today-page.tsx").then(({ TodayPage }) => ({ default: TodayPage }))),
  people: lazy(() => import("./people/people-page.tsx").then(({ PeoplePage }) => ({ default: PeoplePage }))),
  lessons: lazy(() => import("./lessons/lessons-page.tsx").then(({ LessonsPage }) => ({ default: LessonsPage }))),
  insights: lazy(() => import("./insights/insights-page.tsx").then(({ InsightsPage }) => ({ default: InsightsPage }))),
  settings: lazy(() => import("./settings/settings-page.tsx").then(({ SettingsPage }) => ({ default: SettingsPage }))),
  import: lazy(() => import("./import/import-page.tsx").then(({ ImportPage }) => ({ default: ImportPage }))),
  bin: lazy(() => import("./bin/bin-page.tsx").then(({ BinPage }) => ({ default: BinPage }))),
};

/** The whole page. */
export function App() {
  const chosenTheme = useDocument(({ document }) => settingsOf(document).theme);
  const conflict = useDocument(({ saving }) => saving.state === "conflict");
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      forceColorScheme={chosenTheme === "system" ? undefined : chosenTheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Frame>
        <Page />
      </Frame>
      <Messages />
      <Suspense>{conflict && <ConflictBanner />}</Suspense>
      <CommandPalette />
    </MantineProvider>
  );
}

/** Seen only where opening takes longer than a moment. */
function Opening() {
  const { t } = useTranslation();
  return <p className={styles.opening}>{t("message.opening")}</p>;
}

function Page() {
  const { place, id } = useRoute();
  const phase = useDocument(({ phase: now }) => now);
  if (phase.kind === "recovery") {
    return (
      <Suspense>
        <RecoveryPage />
      </Suspense>
    );
  }
  if (phase.kind === "not-admitted") return null;
  if (phase.kind === "opening") return <Opening />;
  if (place === "board" || place === "application") {
    return (
      <>
        <BoardPage openId={id} />
        {id !== undefined && (
          <Suspense>
            <ApplicationPanel id={id} key={id} />
          </Suspense>
        )}
      </>
    );
  }
  const Shown = pages[place];
  return (
    <Suspense>
      <Shown />
    </Suspense>
  );
}
