// What the page says while nobody was met yet.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDocument } from "../document/document-store.ts";
import { Nothing } from "../ui/sheet.tsx";
import styles from "./everybody.module.css";

/** One useful thing to do. */
export function NobodyYet({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation();
  const writable = useDocument(({ access }) => access.mode === "writable");
  return (
    <Nothing stage="reconnected">
      <p className={styles.empty}>{t("people.empty")}</p>
      <p>{t("people.emptyAdvice")}</p>
      <Button variant="default" size="compact-md" disabled={!writable} onClick={onAdd}>
        {t("people.add")}
      </Button>
    </Nothing>
  );
}
