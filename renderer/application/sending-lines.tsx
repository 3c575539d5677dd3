// The files on their way to this application; one that is there in a moment is not told.
import { IconFileUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useShallow } from "zustand/react/shallow";
import { useSending } from "../document/attaching.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { shownBytes } from "../ui/shown-bytes.ts";
import styles from "./documents.module.css";
import { useEdited } from "./edit-context.ts";

/** From how many bytes on a file takes long enough to tell. */
const LARGE = 2_000_000;

export function SendingLines() {
  const { t } = useTranslation();
  const { application } = useEdited();
  const sending = useSending(useShallow(({ files }) => files.filter((file) => file.application === application.id && file.size >= LARGE)));
  if (sending.length === 0) return null;
  return (
    <ul className={styles.documents}>
      {sending.map(({ id, name, size, sent }) => (
        <li key={id} className={styles.document}>
          <span className={styles.icon} aria-hidden>
            <IconFileUpload size={16} stroke={1.5} />
          </span>
          <span className={`${styles.called} ${styles.name}`} dir="auto">
            {name}
          </span>
          <span className={styles.way}>
            <ProgressBar value={sent} max={size} name={t("attachments.sendingNamed", { name })} />
            {t("attachments.sending", { sent: shownBytes(sent), size: shownBytes(size) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
