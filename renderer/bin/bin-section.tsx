// What was deleted: how long it still lies there, the way back, and deleting it for good.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { binOf, daysLeft, type Removed } from "#shared/queries/bin.ts";
import type { Said } from "#shared/text/said.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { dayCount, fullDate, nearDate } from "../ui/dates.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./bin.module.css";
import { PutAwayList } from "./put-away-list.tsx";

/** What the dialog asks about; it stays while the dialog closes. */
interface Asked {
  readonly open: boolean;
  readonly about: readonly Removed[];
}

/** The bin, the latest first. */
export function BinSection() {
  const { t } = useTranslation();
  const removed = binOf(useDocument((state) => state.document));
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [asked, setAsked] = useState<Asked>({ open: false, about: [] });
  const ask = (about: readonly Removed[]) => setAsked({ open: true, about });
  const left = (application: Removed) => {
    const days = daysLeft(application, today);
    return days === 0 ? t("bin.leftToday") : t("bin.left", { days: dayCount(days) });
  };
  const tools = removed.length > 0 && (
    <Button variant="subtle" color="danger" size="compact-sm" disabled={!writable} onClick={() => ask(removed)}>
      {t("bin.empty")}
    </Button>
  );
  return (
    <Section title={t("bin.bin")} count={removed.length || undefined} tools={tools}>
      <p className={styles.intro}>{removed.length === 0 ? t("bin.binEmpty") : t("bin.binIntro")}</p>
      <PutAwayList
        name={t("bin.bin")}
        applications={removed}
        about={(application) => (
          <>
            <span title={fullDate(application.removed.at)}>{t("bin.removed", { date: nearDate(application.removed.at, today) })}</span>
            {" · "}
            {left(application)}
          </>
        )}
        buttons={(application) => {
          const name = applicationName(application);
          return (
            <>
              <Button
                variant="default"
                size="compact-sm"
                disabled={!writable}
                aria-label={t("bin.restoreNamed", { name })}
                onClick={() => void act({ type: "application.restore", ids: [application.id] }, { key: "bin.restored", values: { name } })}
              >
                {t("bin.restore")}
              </Button>
              <Button
                variant="subtle"
                color="danger"
                size="compact-sm"
                disabled={!writable}
                aria-label={t("bin.deleteNamed", { name })}
                onClick={() => ask([application])}
              >
                {t("bin.delete")}
              </Button>
            </>
          );
        }}
      />
      <DeleteForGood asked={asked} onDone={() => setAsked(({ about }) => ({ open: false, about }))} />
    </Section>
  );
}

/** Asks once more; what is deleted for good can still be undone as long as this window stands. */
function DeleteForGood({ asked: { open, about }, onDone }: { asked: Asked; onDone: () => void }) {
  const { t } = useTranslation();
  const [first] = about;
  const count = about.length;
  const name = first && count === 1 ? applicationName(first) : undefined;
  const deleteForGood = () => {
    const said: Said = name === undefined ? { key: "bin.emptied", values: { count } } : { key: "bin.deleted", values: { name } };
    void act({ type: "bin.empty", ids: about.map(({ id }) => id) }, said);
    onDone();
  };
  return (
    <ConfirmDialog
      open={open}
      title={name === undefined ? t("bin.emptyTitle", { count }) : t("bin.deleteTitle", { name })}
      confirm={t("bin.delete")}
      cancel={t("bin.keep")}
      onConfirm={deleteForGood}
      onCancel={onDone}
    >
      {name === undefined ? t("bin.emptySays") : t("bin.deleteSays")}
    </ConfirmDialog>
  );
}
