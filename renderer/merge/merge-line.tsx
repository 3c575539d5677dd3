// The line at the foot of the page: what a merge would take as it is chosen now, and the ways to end.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./merge.module.css";

interface MergeLineParts {
  readonly taken: number;
  readonly along: number;
  /** How many are not chosen yet. */
  readonly open: number;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly onMerge: () => void;
  readonly onKeepAll: () => void;
}

export function MergeLine({ taken, along, open, disabled, busy, onMerge, onKeepAll }: MergeLineParts) {
  const { t } = useTranslation();
  const sentence = [taken === 0 ? t("merge.takesNone") : t("merge.taken", { count: taken }), along > 0 && t("merge.along", { count: along })];
  return (
    <div className={styles.line} data-foot-line>
      <p role="status" className={styles.counts}>
        <span>{sentence.filter(Boolean).join(", ")}</span>
        {open > 0 && <strong>{t("merge.open", { count: open })}</strong>}
      </p>
      <Button variant="default" disabled={disabled || busy} onClick={onKeepAll}>
        {t("merge.keepAll")}
      </Button>
      <Button disabled={disabled || open > 0} loading={busy} onClick={onMerge}>
        {t("merge.merge")}
      </Button>
    </div>
  );
}
