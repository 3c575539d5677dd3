// Where a file is chosen; it can also be dropped anywhere on the page.
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Nothing } from "../ui/sheet.tsx";
import styles from "./import.module.css";

/** Calls back with a file that is dropped anywhere on the page; tells whether one is held over it now. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    addEventListener("dragover", onOver);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onOver);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
    };
  }, []);
  return over;
}

/** A button that opens the system's file dialog. The same file can be chosen twice in a row. */
export function ChooseFile({ label, filled = false, onFile }: { label: string; filled?: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) onFile(file);
        }}
      />
      <Button variant={filled ? "filled" : "default"} size={filled ? "sm" : "compact-md"} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

/** What the page shows before a file is chosen. `reading` names the one that is being read. */
export function FileDrop({ over, reading, onFile }: { over: boolean; reading: string | undefined; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.drop} data-over={over || undefined}>
      <Nothing stage="applied">
        {reading === undefined ? (
          <>
            <ChooseFile label={t("importPage.choose")} filled onFile={onFile} />
            <p>{over ? t("importPage.dropNow") : t("importPage.drop")}</p>
            <p className={styles.quiet}>{t("importPage.kinds")}</p>
          </>
        ) : (
          <p role="status">{t("importPage.reading", { name: reading })}</p>
        )}
      </Nothing>
    </div>
  );
}
