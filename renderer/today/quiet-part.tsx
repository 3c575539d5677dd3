// The applications gone quiet: followed up one by one, or settled together when the person agrees.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { USUAL_QUIET_DAYS } from "#shared/model/default-settings.ts";
import { settingsOf } from "#shared/model/document.ts";
import type { QuietApplication } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { dayCount } from "../ui/dates.ts";
import { Section } from "../ui/sheet.tsx";
import { shownCount } from "../ui/shown-count.ts";
import { FoldingList } from "./folding-list.tsx";
import { settle } from "./item-actions.ts";
import { leaveLines } from "./line-focus.ts";
import styles from "./today.module.css";
import { select, useToday } from "./today-state.ts";

/** How many quiet applications are shown before the rest is unfolded. */
const MOST = 8;
/** How many are named before they are settled; the rest is counted. */
const NAMED = 5;

/** The section; without a quiet application it is not there. */
export function QuietPart({ items }: { readonly items: readonly QuietApplication[] }) {
  const { t } = useTranslation();
  const days = useDocument(({ document }) => settingsOf(document).quietDays ?? USUAL_QUIET_DAYS);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const selected = useToday((state) => state.selected);
  const chosen = items.filter(({ application }) => selected.has(application.id));
  if (items.length === 0) return null;
  const meant = chosen.length > 0 ? chosen : items;
  const tools = writable && (
    <>
      {chosen.length > 0 && (
        <span className={styles.selected}>
          {t("today.selected", { count: chosen.length, selected: shownCount(chosen.length), all: shownCount(items.length) })}
        </span>
      )}
      {chosen.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => select([])}>
          {t("today.selectNone")}
        </Button>
      )}
      <Button variant="default" size="compact-sm" onClick={() => useToday.setState({ settling: meant.map(({ application }) => application.id) })}>
        {t("today.settleTogether")}
      </Button>
    </>
  );
  return (
    <Section title={t("today.quiet")} count={shownCount(items.length)} tools={tools}>
      <p className={styles.says}>{t("today.quietSays", { days: dayCount(days) })}</p>
      <FoldingList name={t("today.quiet")} items={items} most={MOST} />
      <Consent items={items} />
    </Section>
  );
}

/** Names what would be settled and what that means, before anything is. */
function Consent({ items }: { readonly items: readonly QuietApplication[] }) {
  const { t } = useTranslation();
  const settling = useToday((state) => state.settling);
  const meant = items.filter(({ application }) => settling?.includes(application.id));
  const close = () => useToday.setState({ settling: null });
  const [first] = meant;
  const count = meant.length;
  return (
    <ConfirmDialog
      open={count > 0}
      calm
      title={t("today.settleAsk", { count, all: shownCount(count), name: first ? applicationName(first.application) : "" })}
      confirm={t("today.settleDo", { count, all: shownCount(count) })}
      cancel={t("today.settleNot")}
      onCancel={close}
      onConfirm={() => {
        leaveLines(meant.map(({ key }) => key));
        settle(meant.map(({ application }) => application.id));
        close();
      }}
    >
      {count > 1 && (
        <ul className={styles.named}>
          {meant.slice(0, NAMED).map(({ key, application }) => (
            <li key={key} className={styles.cut} dir="auto">
              {applicationName(application)}
            </li>
          ))}
          {count > NAMED && <li>{t("today.settleMore", { count: count - NAMED, more: shownCount(count - NAMED) })}</li>}
        </ul>
      )}
      <p>{t("today.settleSays", { count })}</p>
    </ConfirmDialog>
  );
}
