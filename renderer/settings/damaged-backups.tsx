// Files among the backups that could not be restored, each with the cause.
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DamagedBackup } from "#shared/contract/backups.ts";
import { say } from "#shared/text/say.ts";
import styles from "./backups.module.css";

/** The list of them. */
export function DamagedBackups({ damaged }: { damaged: readonly DamagedBackup[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.damaged} aria-label={t("settings.backups.damaged")}>
      {damaged.map(({ name, why }) => (
        <li key={name}>
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          <div>
            <span className={styles.file}>{name}</span>
            <p className={styles.cause}>{say(why)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
