// The window: its frame, and the page that the address names.
import { Suspense, useEffect, useRef } from "react";
import { readHanded } from "#shared/formats/handed-page.ts";
import { settingsOf } from "#shared/model/document.ts";
import styles from "./app.module.css";
import { BoardPage } from "./board/board-page.tsx";
import { useAsked } from "./document/asked.ts";
import { capture, captureAgain, useCapturing } from "./document/capturing.ts";
import { useDocument } from "./document/document-store.ts";
import { sayNeeded } from "./document/message-store.ts";
import { Frame } from "./frame.tsx";
import { Messages } from "./message/messages.tsx";
import { CommandPalette } from "./palette/command-palette.tsx";
import { useActions } from "./ui/action.ts";
import { showTheme } from "./ui/color-scheme.ts";
import { ADDING, goTo, type Place, useRoute } from "./ui/route.ts";
import { withKit } from "./ui/with-kit.tsx";
import { t } from "./ui/words.ts";

const ConflictBanner = withKit(async () => (await import("./recovery/conflict-banner.tsx")).ConflictBanner);
const ApplicationPanel = withKit(async () => (await import("./application/application-panel.tsx")).ApplicationPanel);
const DebriefDialog = withKit(async () => (await import("./debrief/debrief-dialog.tsx")).DebriefDialog);
const ReconnectDialog = withKit(async () => (await import("./reconnect/reconnect-dialog.tsx")).ReconnectDialog);
const CaptureDialog = withKit(async () => (await import("./capture/capture-dialog.tsx")).CaptureDialog);
const RecoveryPage = withKit(async () => (await import("./recovery/recovery-page.tsx")).RecoveryPage);
const pages: Record<Exclude<Place, "board" | "application" | "add">, ReturnType<typeof withKit>> = {
  today: withKit(async () => (await import("./today/today-page.tsx")).TodayPage),
  people: withKit(async () => (await import("./people/people-page.tsx")).PeoplePage),
  lessons: withKit(async () => (await import("./lessons/lessons-page.tsx")).LessonsPage),
  insights: withKit(async () => (await import("./insights/insights-page.tsx")).InsightsPage),
  report: withKit(async () => (await import("./report/report-page.tsx")).ReportPage),
  settings: withKit(async () => (await import("./settings/settings-page.tsx")).SettingsPage),
  import: withKit(async () => (await import("./import/import-page.tsx")).ImportPage),
  bin: withKit(async () => (await import("./bin/bin-page.tsx")).BinPage),
  merge: withKit(async () => (await import("./merge/merge-page.tsx")).MergePage),
};

/** The whole page. */
export function App() {
  const theme = useDocument(({ document }) => settingsOf(document).theme);
  const { place } = useRoute();
  // The page that merges says all that the banner does, and has more ways out.
  const conflict = useDocument(({ saving }) => saving.state === "conflict") && place !== "merge";
  useEffect(() => showTheme(theme), [theme]);
  useHandedOver();
  return (
    <>
      <Frame>
        <Page />
      </Frame>
      <Messages />
      {conflict && (
        <Suspense>
          <ConflictBanner />
        </Suspense>
      )}
      <Question />
      <Captures />
      <CommandPalette />
    </>
  );
}

/** What the person is being asked, over whatever page they are on. */
function Question() {
  const asked = useAsked((state) => state.asked);
  const open = useDocument(({ phase }) => phase.kind === "open");
  if (!asked || !open) return null;
  const { application, deed } = asked;
  const debrief = asked.kind === "debrief" ? asked.debrief : undefined;
  return (
    <Suspense>
      {asked.kind === "debrief" && <DebriefDialog key={`${application} ${debrief}`} application={application} debrief={debrief} deed={deed} />}
      {asked.kind === "reconnect" && <ReconnectDialog key={application} application={application} deed={deed} people={asked.people ?? []} />}
    </Suspense>
  );
}

/** What waits to be looked at before it is added, one after the other; a question goes before it. */
function Captures() {
  const first = useCapturing(({ waiting }) => waiting[0]);
  const isAsked = useAsked(({ asked }) => asked !== null);
  const phase = useDocument((state) => state.phase.kind);
  // One that is shown stays while the connection is gone; another could not be fetched then.
  const shown = useRef<string>(undefined);
  const isShown = phase === "open" || (phase === "away" && first?.id === shown.current);
  const aside = () => useCapturing.getState().aside.at(-1);
  useActions([
    {
      id: "capture.goOn",
      name: "capture.goOnNamed",
      keys: [],
      enabled: () => aside() !== undefined,
      run: () => {
        const one = aside();
        if (one) captureAgain(one);
      },
    },
  ]);
  if (!first || isAsked || !isShown) return null;
  shown.current = first.id;
  return (
    <Suspense>
      <CaptureDialog key={first.id} capture={first} />
    </Suspense>
  );
}

/** A page that another program handed over by the address is looked at over the board; the address is let go of, so that a reload does not bring it again. */
function useHandedOver(): void {
  const { place, id } = useRoute();
  const open = useDocument(({ phase }) => phase.kind === "open");
  useEffect(() => {
    if (place !== "add" || !open) return;
    goTo({ place: "board" }, { replace: true });
    const page = id === undefined ? undefined : readHanded(id);
    if (page) capture([{ kind: "handed", page }], "lead");
    else sayNeeded({ key: "capture.nothingHanded" });
  }, [place, id, open]);
}

function Page() {
  const { place, id } = useRoute();
  const phase = useDocument(({ phase: now }) => now);
  if (phase.kind === "not-admitted") {
    return (
      <p role="alert" className={styles.notAdmitted}>
        {t("message.notAdmitted")}
      </p>
    );
  }
  // Seen only where opening takes longer than a moment.
  if (phase.kind === "opening") return <p className={styles.opening}>{t("message.opening")}</p>;
  if (phase.kind === "recovery") {
    return (
      <Suspense>
        <RecoveryPage />
      </Suspense>
    );
  }
  if (place === "board" || place === "application" || place === "add") {
    const openId = place === "application" ? id : undefined;
    return (
      <>
        <BoardPage openId={openId} isAdding={place === "board" && id === ADDING} />
        {openId !== undefined && (
          <Suspense>
            <ApplicationPanel id={openId} key={openId} />
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
