// The head of an entry: which application, when it was rejected, and what can be done.
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Rejection } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf } from "../ui/route.ts";
import styles from "./lessons.module.css";

interface HeadParts {
  readonly rejection: Rejection;
  readonly facts?: readonly string[];
  readonly children?: ReactNode;
}

/** The head; its heading opens the application. */
export function EntryHead({ rejection: { application, day, dated }, facts = [], children }: HeadParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { stage } = application;
  const grown = stage === "rejected" ? [] : [t("lessons.grown", { stage: t(`board.stage.${stage}`) })];
  return (
    <header className={styles.entryHead} style={{ "--hue": `var(--stage-${stage})` } as CSSProperties}>
      <StageGlyph stage={stage} size={20} />
      <h3>
        <a href={addressOf({ place: "application", id: application.id })} title={applicationName(application)}>
          {applicationName(application)}
        </a>
      </h3>
      <span className={styles.facts} title={dated ? fullDate(day) : undefined}>
        {[...(dated ? [t("lessons.rejected", { date: nearDate(day, today) })] : []), ...facts, ...grown].join(" · ")}
      </span>
      {children}
    </header>
  );
}
