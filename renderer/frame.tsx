// What stands around every page: the name, the places, and whether everything is on disk.
import { type ReactNode, useEffect } from "react";
import { Arrivals } from "./arrivals/arrivals.tsx";
import { useDueCount } from "./arrivals/due-count-store.ts";
import { useDocument } from "./document/document-store.ts";
import { redo, undo } from "./document/session.ts";
import styles from "./frame.module.css";
import { CopiesNotice } from "./merge/copies-notice.tsx";
import { SavingState } from "./message/saving-state.tsx";
import { Standing } from "./message/standing.tsx";
import { useActions } from "./ui/action.ts";
import { StageGlyph } from "./ui/glyphs/stage-glyph.tsx";
import { addressOf, goTo, type Place, useRoute } from "./ui/route.ts";
import { shownCount } from "./ui/shown-count.ts";
import { t } from "./ui/words.ts";

const MAIN_PLACES = ["board", "today", "people", "lessons", "insights", "settings"] as const satisfies readonly Place[];

/** The frame; its children are the page. */
export function Frame({ children }: { children: ReactNode }) {
  const { place } = useRoute();
  const here = place === "application" || place === "add" ? "board" : place;
  const count = useDueCount((state) => state.count);
  useEffect(() => {
    const title = here === "board" ? t("places.name") : `${t(`places.${here}`)} – ${t("places.name")}`;
    document.title = count === 0 ? title : t("arrivals.titleCount", { count, title });
  }, [here, count]);
  useActions([
    { id: "undo", name: "message.undo", keys: ["mod+z"], enabled: () => useDocument.getState().undoStack.done.length > 0, run: () => void undo() },
    {
      id: "redo",
      name: "message.redo",
      keys: ["mod+shift+z", "mod+y"],
      enabled: () => useDocument.getState().undoStack.undone.length > 0,
      run: () => void redo(),
    },
    { id: "backUp", name: "settings.backups.now", keys: [], enabled: canBackUp, run: () => void backUp() },
    { id: "go.board", name: "places.board", keys: [], run: () => goTo({ place: "board" }) },
    { id: "go.today", name: "places.today", keys: [], run: () => goTo({ place: "today" }) },
    { id: "go.people", name: "places.people", keys: [], run: () => goTo({ place: "people" }) },
    { id: "go.lessons", name: "places.lessons", keys: [], run: () => goTo({ place: "lessons" }) },
    { id: "go.insights", name: "places.insights", keys: [], run: () => goTo({ place: "insights" }) },
    { id: "go.report", name: "places.report", keys: [], run: () => goTo({ place: "report" }) },
    { id: "go.settings", name: "places.settings", keys: [], run: () => goTo({ place: "settings" }) },
    { id: "go.import", name: "places.import", keys: [], run: () => goTo({ place: "import" }) },
    { id: "go.bin", name: "places.bin", keys: [], run: () => goTo({ place: "bin" }) },
  ]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href={addressOf({ place })} onClick={(event) => skipToPage(event)}>
        {t("places.skip")}
      </a>
      <header className={styles.header}>
        <span className={styles.name}>
          <StageGlyph stage="reconnected" size={20} />
          {t("places.name")}
        </span>
        <nav className={styles.places} aria-label={t("places.navigation")}>
          {MAIN_PLACES.map((name) => (
            <a
              key={name}
              href={addressOf({ place: name })}
              aria-current={here === name ? "page" : undefined}
              aria-describedby={name === "today" && count > 0 ? "due-count" : undefined}
            >
              {t(`places.${name}`)}
              {name === "today" && count > 0 && (
                <span className={styles.count} title={t("arrivals.due", { count })} aria-hidden="true">
                  {shownCount(count)}
                </span>
              )}
            </a>
          ))}
          {/* Said after the name of the place, which stays what it is. */}
          <span id="due-count" hidden>
            {t("arrivals.due", { count })}
          </span>
        </nav>
        <SavingState />
      </header>
      <div className={styles.over}>
        <Standing />
        <CopiesNotice />
        <Arrivals />
      </div>
      <main id="page" className={styles.page} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function skipToPage(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById("page")?.focus();
}

function canBackUp(): boolean {
  const { phase, access } = useDocument.getState();
  return phase.kind === "open" && access.mode === "writable";
}

async function backUp(): Promise<void> {
  const { backUpNow } = await import("./settings/backups-store.ts");
  await backUpNow();
}
