// Shows what restoring would change before anything changes, then restores and offers the way back.
import "../ui/mantine.css";
import { Button, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compared, RestoreSource } from "#shared/contract/backups.ts";
import type { Said } from "#shared/text/said.ts";
import { i18n, say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { sayHappened } from "../document/message-store.ts";
import { fullDate, nearTime } from "../ui/dates.ts";
import { askBackend, readBackups, undoRestore } from "./backups-store.ts";
import { DifferenceGroup } from "./difference-group.tsx";
import { holdingWords } from "./holding-words.ts";
import styles from "./restore-dialog.module.css";
import { useReturnedFocus } from "./use-returned-focus.ts";

interface RestoreParts {
  /** A backup, or a whole export that was uploaded. */
  readonly source: RestoreSource;
  /** What it asks, such as `Restore the backup of last Tuesday, 10:40?` */
  readonly title: string;
  /** Called once it is gone from the page, restored or not; the focus is back by then. */
  readonly onClose: () => void;
}

type Seen = Extract<Compared, { kind: "compared" }>;

/** Mount it to ask. The way out has the focus, and Escape takes it. */
export function RestoreDialog({ source, title, onClose }: RestoreParts) {
  const { t } = useTranslation();
  useReturnedFocus();
  const [opened, setOpened] = useState(true);
  const [seen, setSeen] = useState<Seen>();
  const [refused, setRefused] = useState<Said>();
  const [restoring, setRestoring] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it compares once, with what there is when it opens.
  useEffect(() => {
    void askBackend((backend) => backend.compare(source)).then((compared) => {
      if (compared.kind === "refused") setRefused(compared.why);
      else setSeen(compared);
    });
  }, []);
  const restore = async () => {
    setRestoring(true);
    const restored = await askBackend((backend) => backend.restore(source)).finally(() => setRestoring(false));
    if (restored.kind === "refused") return setRefused(restored.why);
    setOpened(false);
    sayHappened({ key: "settings.restore.done" }, undefined, { said: { key: "message.undo" }, run: () => void undoRestore(restored.before) });
    await readBackups();
  };
  const leave = () => {
    if (!restoring) setOpened(false);
  };
  // A whole export brings the files of its documents along, which may be missing here though nothing else differs.
  const bringsFiles = source.kind === "upload" && seen !== undefined && seen.holding.attachments > 0;
  const canRestore = seen !== undefined && (bringsFiles || !isSame(seen)) && !refused;
  return (
    <Modal.Root
      opened={opened}
      onClose={leave}
      returnFocus={false}
      onExitTransitionEnd={onClose}
      centered
      size={640}
      yOffset="24px"
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content className={styles.dialog}>
        <header className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {seen && <Holds seen={seen} />}
        </header>
        <div className={styles.body} aria-busy={!seen && !refused}>
          {refused ? (
            <p role="alert" className={styles.refused}>
              {say(refused)}
            </p>
          ) : (
            <div role="status">{!seen && <p className={styles.says}>{t("settings.restore.comparing")}</p>}</div>
          )}
          {!refused && seen && <Changes seen={seen} bringsFiles={bringsFiles} />}
        </div>
        <footer className={styles.foot}>
          {canRestore && <p className={styles.hint}>{t("settings.restore.first")}</p>}
          <Button variant="default" onClick={leave} disabled={restoring} data-autofocus>
            {t(canRestore || (!seen && !refused) ? "settings.restore.cancel" : "settings.restore.close")}
          </Button>
          {canRestore && (
            <Button loading={restoring} onClick={() => void restore()}>
              {t("settings.restore.restore")}
            </Button>
          )}
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What it holds, and when it was last changed. */
function Holds({ seen: { holding } }: { seen: Seen }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const isEmpty = holding.applications + holding.people === 0;
  const what = new Intl.ListFormat(i18n.language).format(holdingWords(holding));
  return (
    <p className={styles.about} title={fullDate(holding.savedAt)}>
      {isEmpty ? t("settings.restore.holdsNothing") : t("settings.restore.holds", { what, date: nearTime(holding.savedAt, today) })}
    </p>
  );
}

function Changes({ seen, bringsFiles }: { seen: Seen; bringsFiles: boolean }) {
  const { t } = useTranslation();
  if (isSame(seen)) return <p>{t(bringsFiles ? "settings.restore.sameWithFiles" : "settings.restore.same")}</p>;
  const { added, changed, removed, settings } = seen.comparison;
  return (
    <>
      <DifferenceGroup kind="added" differences={added} />
      <DifferenceGroup kind="changed" differences={changed} />
      <DifferenceGroup kind="removed" differences={removed} />
      {settings && <p className={styles.says}>{t("settings.restore.settings")}</p>}
    </>
  );
}

function isSame({ comparison: { added, changed, removed, settings } }: Seen): boolean {
  return added.length + changed.length + removed.length === 0 && !settings;
}
