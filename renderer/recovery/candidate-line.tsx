// One file the document can be taken up from: what it is, when it was saved, how much is in it.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Candidate } from "#shared/contract/backend.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearTime } from "../ui/dates.ts";
import { shownBytes } from "../ui/shown-bytes.ts";
import styles from "./recovery.module.css";

interface CandidateParts {
  readonly candidate: Candidate;
  /** Whether it is the one to take where there is no reason for another. */
  readonly first: boolean;
  readonly newest: boolean;
  readonly most: boolean;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

/** A line with a button that takes it up. */
export function CandidateLine({ candidate, first, newest, most, busy, disabled, onTake }: CandidateParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { name, kind, savedAt, revision, applications, bytes } = candidate;
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <span>
          <strong>{t(`recovery.kind.${kind}`)}</strong>
          {newest && <em className={styles.mark}>{t("recovery.newest")}</em>}
          {most && <em className={styles.mark}>{t("recovery.most")}</em>}
        </span>
        <span className={styles.about}>
          <span title={t("recovery.savedFull", { date: fullDate(savedAt), revision })}>{t("recovery.saved", { date: nearTime(savedAt, today) })}</span>
          {" · "}
          {t("recovery.applications", { count: applications })}
          {" · "}
          {shownBytes(bytes)}
          {" · "}
          <span className={styles.file}>{name}</span>
        </span>
      </div>
      <Button
        variant={first ? "filled" : "default"}
        size="compact-md"
        disabled={disabled && !busy}
        loading={busy}
        aria-label={t("recovery.takeNamed", { name })}
        onClick={onTake}
      >
        {t("recovery.take")}
      </Button>
    </li>
  );
}
