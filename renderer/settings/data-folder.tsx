// Where the data lies and what is in there, said plainly.
import { useTranslation } from "react-i18next";
import { useDocument } from "../document/document-store.ts";
import { CopiedPath } from "../ui/copied-path.tsx";
import { Section } from "../ui/sheet.tsx";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

/** The data folder: its path and what it holds. */
export function DataFolder() {
  const { t } = useTranslation();
  const folder = useDocument((state) => state.folder);
  const applications = useDocument(({ document }) => document.applications.size);
  const reminders = useDocument(({ document }) => document.reminders.size);
  return (
    <Section title={t("settings.data")}>
      <Row name={t("settings.folder")}>
        <CopiedPath path={folder} />
        <p className={styles.says}>
          {t("settings.folderHolds", {
            applications: t("settings.applications", { count: applications }),
            reminders: t("settings.reminders", { count: reminders }),
          })}{" "}
          {t("settings.folderBeside")} {t("settings.folderLeave")}
        </p>
      </Row>
    </Section>
  );
}
