// Settings: where the data is and its backups, how it looks, when something is quiet, what comes in and goes out.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useRegisteredActions } from "../ui/action.ts";
import { shownKey } from "../ui/keys.ts";
import { Section, Sheet } from "../ui/sheet.tsx";
import { Backups } from "./backups.tsx";
import { DataFolder } from "./data-folder.tsx";
import { InAndOut } from "./in-and-out.tsx";
import { Look } from "./look.tsx";
import { NotificationsSection } from "./notifications-section.tsx";
import { QuietDays } from "./quiet-days.tsx";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

/** The page at `#/settings`. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Sheet title={t("places.settings")}>
      <DataFolder />
      <Backups />
      <Look />
      <NotificationsSection />
      <QuietDays />
      <InAndOut />
      <Keyboard />
      <Section title={t("settings.about")}>
        <p>{t("settings.version", { version: import.meta.env.PERENNIAL_VERSION })}</p>
        <p className={styles.says}>{t("settings.licence")}</p>
      </Section>
    </Sheet>
  );
}

/** Opens the list of shortcuts by the action that `?` runs. */
function Keyboard() {
  const { t } = useTranslation();
  const showAll = useRegisteredActions(({ groups }) => groups.flat().find(({ keys }) => keys.includes("?")));
  const key = showAll?.keys[0];
  if (key === undefined) return null;
  return (
    <Section title={t("settings.keys")}>
      <Row name={shownKey(key)} says={t("settings.keysSays", { key: shownKey(key) })}>
        <Button variant="default" size="compact-md" onClick={showAll?.run}>
          {t("settings.keysOpen")}
        </Button>
      </Row>
    </Section>
  );
}
