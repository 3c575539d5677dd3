// What comes in and what goes out: import, export, the archive and the bin.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { archivedOf, binOf } from "#shared/queries/bin.ts";
import { useDocument } from "../document/document-store.ts";
import { exportCalendar } from "../document/export-calendar.ts";
import { exportCsv, exportJson, exportTimeline } from "../document/export-document.ts";
import { addressOf } from "../ui/route.ts";
import { Section } from "../ui/sheet.tsx";
import { BookmarkletRow } from "./bookmarklet-row.tsx";
import { DemoSearch } from "./demo-search.tsx";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";
import { WholeExport } from "./whole-export.tsx";

/** Import, export, what was put away, and the demo search. */
export function InAndOut() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  return (
    <Section title={t("settings.inOut")}>
      <Row name={t("settings.import")} says={t("settings.importSays")}>
        <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "import" })}>
          {t("settings.importChoose")}
        </Button>
      </Row>
      <BookmarkletRow />
      <Row name={t("settings.export")} says={t("settings.exportSays")}>
        <div className={styles.buttons}>
          <Button variant="default" size="compact-md" onClick={() => void exportJson()}>
            {t("settings.exportJson")}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => void exportCsv()}>
            {t("settings.exportCsv")}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => void exportTimeline()}>
            {t("settings.exportTimeline")}
          </Button>
        </div>
      </Row>
      <Row name={t("exporting.reportName")} says={t("exporting.reportSays")}>
        <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "report" })}>
          {t("exporting.reportMake")}
        </Button>
      </Row>
      <Row name={t("ics.calendar")} says={t("ics.calendarSays")}>
        <div className={styles.buttons}>
          <Button variant="default" size="compact-md" onClick={() => void exportCalendar({ what: "ahead" })}>
            {t("ics.calendarAhead")}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => void exportCalendar({ what: "everything" })}>
            {t("ics.calendarAll")}
          </Button>
        </div>
      </Row>
      <WholeExport />
      <Row name={t("settings.away")} says={t("settings.awaySays", { archived: archivedOf(document).length, removed: binOf(document).length })}>
        <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "bin" })}>
          {t("settings.awayOpen")}
        </Button>
      </Row>
      <DemoSearch />
    </Section>
  );
}
