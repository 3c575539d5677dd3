// The panel of one application, beside the board: its fields, what comes next, and its timeline.

import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { attachFiles } from "../document/attaching.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearDate } from "../ui/dates.ts";
import { addressOf, goTo } from "../ui/route.ts";
import { DebriefSection } from "./debrief-section.tsx";
import { Details } from "./details.tsx";
import documents from "./documents.module.css";
import { DocumentsSection } from "./documents-section.tsx";
import { EditProvider, useEdited } from "./edit-context.ts";
import { KnownHere } from "./known-here.tsx";
import { LineageSection } from "./lineage-section.tsx";
import { NextStepsSection } from "./next-steps-section.tsx";
import styles from "./panel.module.css";
import { restore, unarchive, usePanelActions } from "./panel-actions.ts";
import { PanelHeader } from "./panel-header.tsx";
import { PeopleSection } from "./people-section.tsx";
import { Posting } from "./posting.tsx";
import { Timeline } from "./timeline.tsx";
import { useFileDrop } from "./use-file-drop.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

/** The panel; closing it goes to the board and gives the focus back to the card. */
export function ApplicationPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const application = useDocument(({ document }) => document.applications.get(id));
  const readOnlyFolder = useDocument(({ access }) => access.mode === "read-only");
  const today = useDocument((state) => state.today);
  const panel = useRef<HTMLElement>(null);
  const close = () => {
    goTo({ place: "board" });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus());
  };
  usePanelActions(id, panel, close);
  useKeptFocus(panel);
  useEffect(() => {
    // Somebody who clicks through the cards stays at the board; somebody who came by keyboard or address goes in.
    const from = document.activeElement;
    if (from?.matches("[data-card]") && !from.matches(":focus-visible")) return;
    panel.current?.focus({ preventScroll: true });
  }, []);
  const context = useMemo(
    () => application && { application, today, readOnly: readOnlyFolder || application.removed !== undefined },
    [application, today, readOnlyFolder],
  );
  const { over, handlers } = useFileDrop((files) => void attachFiles(id, files), { enabled: context !== undefined && !context.readOnly });
  if (!context) {
    return (
      <aside ref={panel} className={styles.panel} aria-label={t("application.details")} tabIndex={-1}>
        <div className={styles.gone}>
          <p>{t("application.gone")}</p>
          <a href={addressOf({ place: "board" })}>{t("application.backToBoard")}</a>
        </div>
      </aside>
    );
  }
  // What an offer grew from is what the whole board is for, so it stands first there.
  const isOffer = context.application.stage === "offered";
  return (
    <EditProvider value={context}>
      <aside
        ref={panel}
        className={styles.panel}
        aria-label={applicationName(context.application)}
        tabIndex={-1}
        data-receiving={over || undefined}
        {...handlers}
      >
        <PanelHeader onClose={close} />
        <PutAway />
        {isOffer && <LineageSection />}
        <Details />
        <NextStepsSection />
        <DocumentsSection />
        <DebriefSection />
        <PeopleSection />
        {!isOffer && <LineageSection />}
        <KnownHere />
        <Timeline />
        <Posting />
        {over && <p className={documents.drop}>{t("attachments.dropHere", { name: applicationName(context.application) })}</p>}
      </aside>
    </EditProvider>
  );
}

/** Why it is not on the board, and the way back. */
function PutAway() {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const { archived, removed } = application;
  const writable = useDocument(({ access }) => access.mode === "writable");
  const at = removed?.at ?? archived?.at;
  if (at === undefined) return null;
  const day = nearDate(at, today);
  return (
    <div className={styles.putAway}>
      <p title={fullDate(at)}>
        {removed ? t("application.inBin", { day }) : archived && t("application.archived", { day, reason: t(`bin.reason.${archived.reason}`) })}
      </p>
      {removed && writable && (
        <button type="button" className={buttons.small} onClick={() => restore(application)}>
          {t("bin.restore")}
        </button>
      )}
      {!removed && !readOnly && (
        <button type="button" className={buttons.small} onClick={() => unarchive(application)}>
          {t("bin.unarchive")}
        </button>
      )}
    </div>
  );
}
