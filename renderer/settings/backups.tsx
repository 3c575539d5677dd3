// Backups: when the last good one was made, all that are kept, where they lie, and the second folder that gets copies.
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Backup } from "#shared/contract/backups.ts";
import { useDocument } from "../document/document-store.ts";
import { CopiedPath, ShownPath } from "../ui/copied-path.tsx";
import { fullDate, nearTime } from "../ui/dates.ts";
import { Section } from "../ui/sheet.tsx";
import { BackupList } from "./backup-list.tsx";
import styles from "./backups.module.css";
import { askBackend, backUpNow, readBackups, useBackups } from "./backups-store.ts";
import { DamagedBackups } from "./damaged-backups.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import { Row } from "./row.tsx";
import { SecondFolderRow } from "./second-folder.tsx";

/** The section of the settings. Backups are read when it is first shown, and when the connection is back. */
export function Backups() {
  const { t } = useTranslation();
  const { seen, away } = useBackups();
  const open = useDocument(({ phase }) => phase.kind === "open");
  const writable = useDocument(({ access }) => access.mode === "writable");
  const today = useDocument((state) => state.today);
  const [restoring, setRestoring] = useState<Backup>();
  useEffect(() => {
    if (open) void readBackups();
  }, [open]);
  if (!seen) {
    return (
      <Section title={t("settings.backups.title")}>
        <p className={styles.says}>{t(away ? "settings.backups.unread" : "settings.backups.reading")}</p>
      </Section>
    );
  }
  const { backups, damaged, folder, hasSystemWindows, second } = seen;
  const canChange = open && writable;
  return (
    <Section title={t("settings.backups.title")} count={backups.length || undefined}>
      <Latest backup={backups[0]} canChange={canChange} readOnly={!writable} />
      {backups.length > 0 && (
        <Row name={t("settings.backups.all")} says={t("settings.backups.allSays")}>
          <BackupList backups={backups} canRestore={canChange} onRestore={setRestoring} />
        </Row>
      )}
      {damaged.length > 0 && (
        <Row name={t("settings.backups.damaged")} says={t("settings.backups.damagedSays")}>
          <DamagedBackups damaged={damaged} />
        </Row>
      )}
      <Row name={t("settings.backups.folder")}>
        {hasSystemWindows ? (
          <>
            <ShownPath path={folder} />
            <Button variant="default" size="compact-md" disabled={!open} onClick={() => void askBackend((backend) => backend.showBackups())}>
              {t("settings.backups.folderOpen")}
            </Button>
          </>
        ) : (
          <CopiedPath path={folder} about={t("settings.backups.folderCopy")} />
        )}
      </Row>
      <SecondFolderRow second={second} hasSystemWindows={hasSystemWindows} canChange={canChange} />
      {restoring && (
        <RestoreDialog
          key={restoring.name}
          source={{ kind: "backup", name: restoring.name }}
          title={t("settings.restore.title", { date: nearTime(restoring.madeAt, today) })}
          onClose={() => setRestoring(undefined)}
        />
      )}
    </Section>
  );
}

/** One sentence on the last good one, and the button that makes another. */
function Latest({ backup, canChange, readOnly }: { backup: Backup | undefined; canChange: boolean; readOnly: boolean }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const [making, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    await backUpNow().finally(() => setMaking(false));
  };
  return (
    <div className={styles.latest}>
      <div>
        <p title={backup && fullDate(backup.madeAt)}>
          {backup ? t("settings.backups.last", { date: nearTime(backup.madeAt, today) }) : t(readOnly ? "settings.backups.noneHere" : "settings.backups.none")}
        </p>
        <p className={styles.says}>{t(readOnly ? "settings.backups.readOnly" : "settings.backups.when")}</p>
      </div>
      <Button size="compact-md" disabled={!canChange} loading={making} onClick={() => void make()}>
        {t("settings.backups.now")}
      </Button>
    </div>
  );
}
