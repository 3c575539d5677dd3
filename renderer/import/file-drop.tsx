// Where a file is chosen; it can also be dropped anywhere on the page, and a table can be pasted.
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { Nothing } from "../ui/sheet.tsx";
import styles from "./import.module.css";
import type { Progress } from "./import-work.ts";
import { pastedFile } from "./pasted-file.ts";

const KINDS = [
  ...[".csv", ".tsv", ".txt", ".json", ".xlsx", ".ods", ".xls", ".zip"],
  ...["text/csv", "text/tab-separated-values", "text/plain", "application/json", "application/zip"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.spreadsheet",
].join(",");

/** Calls back with a file that is dropped anywhere on the page, or with what is pasted; tells whether a file is held over it now. */
export function useBroughtFile(onFile: (file: File) => void): boolean {
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
    const onPaste = (event: ClipboardEvent) => {
      // What is pasted into a field belongs there.
      if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
      const file = event.clipboardData && pastedFile(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    // Before anybody else who would take in a stray file.
    const options = { capture: true };
    addEventListener("dragover", onOver, options);
    addEventListener("dragleave", onLeave, options);
    addEventListener("drop", onDrop, options);
    addEventListener("paste", onPaste);
    return () => {
      removeEventListener("dragover", onOver, options);
      removeEventListener("dragleave", onLeave, options);
      removeEventListener("drop", onDrop, options);
      removeEventListener("paste", onPaste);
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
        accept={KINDS}
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

/** What the page shows before a file is chosen. */
export function FileDrop({ over, onFile }: { over: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const drop = useRef<HTMLDivElement>(null);
  // What led here is gone with what it stood on: the page before, or the file that was let go of.
  useEffect(() => {
    if (document.activeElement === document.body) drop.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={drop} className={styles.drop} data-over={over || undefined}>
      <Nothing stage="applied">
        <ChooseFile label={t("importPage.choose")} filled onFile={onFile} />
        <p>{over ? t("importPage.dropNow") : t("importPage.drop")}</p>
        <p className={styles.quiet}>{t("importPage.kinds")}</p>
      </Nothing>
    </div>
  );
}

/** What the page shows while a file is read, and the way to let go of it. */
export function FileReading({ name, progress, onCancel }: { name: string; progress: Progress | undefined; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.drop}>
      <Nothing stage="applied">
        <p role="status">{t("importPage.reading", { name })}</p>
        <PlanProgress progress={progress} />
        <Button variant="default" size="compact-md" autoFocus onClick={onCancel}>
          {t("importPage.stop")}
        </Button>
      </Nothing>
    </div>
  );
}

/** How many rows are read, where that takes longer than a moment. */
export function PlanProgress({ progress }: { progress: Progress | undefined }) {
  const { t } = useTranslation();
  if (!progress) return null;
  return (
    <span className={styles.progress}>
      <ProgressBar value={progress.done} max={progress.of} name={t("importPage.progress")} />
      <span aria-hidden>{t("importPage.progressOf", { done: progress.done, of: progress.of })}</span>
    </span>
  );
}
