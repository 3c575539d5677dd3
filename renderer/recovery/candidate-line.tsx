// One file the document can be taken up from: what it is, how old, how much is in it, and what may be missing.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Candidate } from "#shared/contract/backend.ts";
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, longAgo, nearTime } from "../ui/dates.ts";
import { shownBytes } from "../ui/shown-bytes.ts";
import { spanBetween } from "./candidates.ts";
import styles from "./recovery.module.css";

interface CandidateParts {
  readonly candidate: Candidate;
  /** The newest of all; the one to take where there is no reason for another. */
  readonly newest: Candidate;
  /** Whether there is another one. */
  readonly others: boolean;
  readonly most: boolean;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

/** A line with a button that takes it up. */
export function CandidateLine({ candidate, newest, others, most, busy, disabled, onTake }: CandidateParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { name, kind, savedAt, revision, applications, people, bytes } = candidate;
  const isNewest = candidate === newest;
  const date = nearTime(savedAt, today);
  // Yesterday needs no second way of saying so.
  const isOld = daysBetween(dayOf(savedAt), today) > 1;
  const span = isNewest ? undefined : spanBetween(savedAt, newest.savedAt);
  const fewer = newest.applications - applications;
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <span>
          <strong>{t(`recovery.kind.${kind}`)}</strong>
          {isNewest && others && <em className={styles.mark}>{t("recovery.newest")}</em>}
          {most && <em className={styles.mark}>{t("recovery.most")}</em>}
          <span className={styles.file}>{name}</span>
        </span>
        <span className={styles.about}>
          <span title={t("recovery.savedFull", { date: fullDate(savedAt), revision })}>
            {isOld ? t("recovery.savedAgo", { date, ago: longAgo(savedAt, today) }) : t("recovery.saved", { date })}
          </span>
          {" · "}
          {t("comparison.count.applications", { count: applications })}
          {people !== undefined && people > 0 && ` · ${t("comparison.count.people", { count: people })}`}
          {" · "}
          {shownBytes(bytes)}
        </span>
        <span className={styles.lacks}>
          {t("recovery.mayLack", { date })}
          {span !== undefined && ` ${t("recovery.behind", { span })}`}
          {fewer > 0 && ` ${t("recovery.fewer", { count: fewer })}`}
        </span>
      </div>
      <Button
        variant={isNewest ? "filled" : "default"}
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
