// Whether what was written is on disk: a quiet word in the corner of the frame.
import { useDocument } from "../document/document-store.ts";
import { t } from "../ui/words.ts";
import styles from "./message.module.css";

/** `Saving` until every change is durable, then `Saved`. */
export function SavingState() {
  const waiting = useDocument(({ pending, entering }) => pending.length + entering > 0);
  const open = useDocument(({ phase }) => phase.kind === "open" || phase.kind === "away");
  const readOnly = useDocument(({ access }) => access.mode === "read-only");
  const stuck = useDocument(({ saving, phase }) => saving.state !== "saved" || phase.kind === "away");
  if (!open) return null;
  const word = readOnly ? t("message.readOnly") : stuck && waiting ? t("message.notSaved") : waiting ? t("message.saving") : t("message.saved");
  return (
    <span role="status" className={styles.saving} data-waiting={waiting || undefined}>
      {word}
    </span>
  );
}
