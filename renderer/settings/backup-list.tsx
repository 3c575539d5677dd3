// The backups that are kept, the newest first, each with what it holds and a way to restore it.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Backup } from "#shared/contract/backups.ts";
import { dayOf } from "#shared/model/calendar.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearTime, timeOfDay } from "../ui/dates.ts";
import { shownBytes } from "../ui/shown-bytes.ts";
import styles from "./backups.module.css";
import { holdingWords } from "./holding-words.ts";

/** How many lines are shown while it is folded; a few more than that are not worth folding. */
const SHOWN = 10;
const WORTH_FOLDING = SHOWN + 2;

interface ListParts {
  readonly backups: readonly Backup[];
  readonly canRestore: boolean;
  readonly onRestore: (backup: Backup) => void;
}

/** A list that shows its first lines and unfolds to all of them. */
export function BackupList({ backups, canRestore, onRestore }: ListParts) {
  const { t } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  const folds = backups.length > WORTH_FOLDING;
  const shown = folds && !isUnfolded ? backups.slice(0, SHOWN) : backups;
  return (
    <div className={styles.list}>
      <ul aria-label={t("settings.backups.title")}>
        {shown.map((backup) => (
          <Line key={backup.name} backup={backup} canRestore={canRestore} onRestore={() => onRestore(backup)} />
        ))}
      </ul>
      {folds && (
        <Button className={styles.fold} variant="subtle" size="compact-sm" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {isUnfolded ? t("settings.backups.showFewer") : t("settings.backups.showAll", { all: backups.length })}
        </Button>
      )}
    </div>
  );
}

function Line({ backup, canRestore, onRestore }: { backup: Backup; canRestore: boolean; onRestore: () => void }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { madeAt, savedAt, bytes } = backup;
  const changed = dayOf(savedAt) === dayOf(madeAt) ? timeOfDay(savedAt) : nearTime(savedAt, today);
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <span className={styles.made} title={fullDate(madeAt)}>
          {nearTime(madeAt, today)}
        </span>
        <span className={styles.about}>
          {holdingWords(backup).join(" · ")}
          {" · "}
          <span title={fullDate(savedAt)}>{t("settings.backups.changed", { date: changed })}</span>
        </span>
      </div>
      <span className={styles.size}>{shownBytes(bytes)}</span>
      <Button
        variant="default"
        size="compact-sm"
        disabled={!canRestore}
        aria-label={t("settings.backups.restoreNamed", { date: fullDate(madeAt) })}
        onClick={onRestore}
      >
        {t("settings.backups.restore")}
      </Button>
    </li>
  );
}
