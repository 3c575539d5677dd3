// Import: a file is read in the page, shown row by row, and added as one step. Nothing changes before.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { say } from "#shared/text/say.ts";
import { takeHandedFile, useHandedFile } from "../document/handed-file.ts";
import { Sheet } from "../ui/sheet.tsx";
import { FileDrop, FileReading, useBroughtFile } from "./file-drop.tsx";
import styles from "./import.module.css";
import { useImportDraft } from "./import-draft.ts";
import { Review } from "./review.tsx";

/** The page at `#/import`. */
export function ImportPage() {
  const { t } = useTranslation();
  const draft = useImportDraft();
  const open = (file: File) => void draft.open(file);
  const over = useBroughtFile(open);
  const handed = useHandedFile(({ file }) => file);
  useEffect(() => {
    const file = handed && takeHandedFile();
    if (file) void draft.open(file);
  }, [handed, draft]);
  const { state, read, facts } = draft;
  return (
    <Sheet title={t("places.import")} intro={t("importPage.intro")} wide>
      {state.kind === "choosing" && (
        <>
          {state.why !== undefined && (
            <p className={styles.refused} role="alert">
              {say(state.why)}
            </p>
          )}
          <FileDrop over={over} onFile={open} />
        </>
      )}
      {read && facts && <Review read={read} facts={facts} draft={draft} over={over} />}
      {state.kind !== "choosing" && !(read && facts) && (
        <FileReading name={state.kind === "reading" ? state.fileName : (read?.file.name ?? "")} progress={draft.progress} onCancel={draft.close} />
      )}
    </Sheet>
  );
}
