// Shown when the data file could not be read: what was found, and what it can be taken up from. Nothing is written before a choice.
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { recover } from "../document/session.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { CopiedPath } from "../ui/copied-path.tsx";
import { Section, Sheet } from "../ui/sheet.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { byNewest } from "./candidates.ts";
import styles from "./recovery.module.css";

/** There is no file then of which anything could be said. */
const MISSING: Said["key"] = "storage.damaged.missing";

/** The whole page while the document waits for the person's choice. */
export function RecoveryPage() {
  const { t } = useTranslation();
  const phase = useDocument((state) => state.phase);
  const folder = useDocument((state) => state.folder);
  const [choosing, setChoosing] = useState<string | null>();
  const [asking, setAsking] = useState(false);
  useEffect(() => focusPageAfter, []);
  if (phase.kind !== "recovery") return null;
  const candidates = byNewest(phase.candidates);
  const choose = async (name: string | null) => {
    setChoosing(name);
    await recover(name).finally(() => setChoosing(undefined));
  };
  return (
    <Sheet title={t("recovery.title")}>
      <div className={styles.found} role="alert">
        <p className={styles.why}>{say(phase.why)}</p>
        {phase.why.key !== MISSING && <p>{phase.quarantined === undefined ? t("recovery.notKept") : t("recovery.kept", { name: phase.quarantined })}</p>}
        <p>{t("recovery.nothingWritten")}</p>
      </div>
      <Section title={t("recovery.choose")} count={candidates.length || undefined}>
        <p className={styles.says}>{candidates.length === 0 ? t("recovery.nothingFound") : t("recovery.chooseSays")}</p>
        <CandidateList candidates={candidates} choosing={choosing} onTake={(name) => void choose(name)} />
      </Section>
      <Section title={t("recovery.copy")}>
        <div className={styles.empty}>
          <p className={styles.says}>{t("recovery.copySays")}</p>
          <CopiedPath path={folder} />
        </div>
      </Section>
      <Section title={t("recovery.startEmpty")}>
        <div className={styles.empty}>
          <p className={styles.says}>{t("recovery.startEmptySays")}</p>
          <Button variant="default" size="compact-md" disabled={choosing !== undefined} loading={choosing === null} onClick={() => setAsking(true)}>
            {t("recovery.startEmpty")}
          </Button>
        </div>
      </Section>
      <ConfirmDialog
        open={asking}
        title={t("recovery.startEmptyTitle")}
        confirm={t("recovery.startEmptyConfirm")}
        cancel={t("recovery.goBack")}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void choose(null);
        }}
      >
        {t("recovery.startEmptyAsk")}
      </ConfirmDialog>
    </Sheet>
  );
}

/** What was pressed is gone with this page; the keyboard goes on in the one that takes its place. */
function focusPageAfter(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) document.getElementById("page")?.focus({ preventScroll: true });
  });
}
