// The report: what a search came to in some days, as it will be on paper, and the ways to take it along.
import { Button, Menu, TextInput } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { paperOf } from "#shared/formats/report/paper.ts";
import { type ReportSetting, reportPart } from "#shared/formats/report/report-html.ts";
import { type Report, reportOf } from "#shared/queries/report.ts";
import { hasOwnWindow } from "../document/connection.ts";
import { useDocument } from "../document/document-store.ts";
import { exportCsv, exportTimeline } from "../document/export-document.ts";
import { useReported } from "../document/reported.ts";
import { useActions } from "../ui/action.ts";
import buttons from "../ui/buttons.module.css";
import { locale } from "../ui/dates.ts";
import { goTo, useRoute } from "../ui/route.ts";
import { Nothing, Sheet } from "../ui/sheet.tsx";
import { printReport, saveHtml, savePdf } from "./keep-report.ts";
import { addressOfRange, type Range, rangeOf, spanOfRange } from "./range.ts";
import { OwnDays, RangeField } from "./range-field.tsx";
import styles from "./report.module.css";
import { SheetOfPaper } from "./sheet-of-paper.tsx";
import { usePaper } from "./use-paper.ts";

const PAPER = paperOf(navigator.language);

/** The page at `#/report`; its days stand in the address: `#/report/lastMonth`. */
export function ReportPage() {
  const { t } = useTranslation();
  const { id } = useRoute();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const only = useReported((state) => state.only);
  const [name, setName] = useState("");
  const range = useMemo(() => rangeOf(id), [id]);
  const span = useMemo(() => spanOfRange(range, today), [range, today]);
  const report = useMemo(() => reportOf(document, span, today, only), [document, span, today, only]);
  const setting = useMemo((): ReportSetting => ({ locale: locale(), paper: PAPER, name: name.trim() }), [name]);
  const shown = useDeferredValue(setting);
  const part = useMemo(() => reportPart(report, shown, 2), [report, shown]);
  usePaper(PAPER);
  // The choice of cards goes with the page it was made for.
  useEffect(() => () => useReported.setState({ only: undefined }), []);
  const show = (chosen: Range) => goTo({ place: "report", id: addressOfRange(chosen) }, { replace: true });
  const isEmpty = report.sent.length + report.wentOn.length + report.interviews.length + report.contacts.length === 0;
  return (
    <Sheet title={t("places.report")} intro={t("report.intro")} tools={!isEmpty && <Ways report={report} setting={setting} part={{ only, span }} />}>
      <div className={styles.choices}>
        <RangeField range={range} from={report.from} to={report.to} onRange={show} />
        <div className={styles.fields}>
          {range.own && <OwnDays from={range.own.from} to={range.own.to} onRange={show} />}
          <TextInput
            className={styles.name}
            size="xs"
            label={t("report.yourName")}
            description={t("report.yourNameHint")}
            inputWrapperOrder={["label", "input", "description"]}
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
      </div>
      {only && (
        <p className={styles.chosen}>
          {t("report.chosen", { count: only.size })}
          <button type="button" className={buttons.more} onClick={() => useReported.setState({ only: undefined })}>
            {t("report.showAll")}
          </button>
        </p>
      )}
      {isEmpty ? (
        <Nothing stage="applied">
          <p>{t("report.empty")}</p>
          <p>{t("report.emptyAdvice")}</p>
        </Nothing>
      ) : (
        <SheetOfPaper part={part} label={t("report.preview")} />
      )}
    </Sheet>
  );
}

interface WaysParts {
  readonly report: Report;
  readonly setting: ReportSetting;
  readonly part: NonNullable<Parameters<typeof exportCsv>[0]>;
}

/** Printing, a PDF where the shell makes one, and the files. */
function Ways({ report, setting, part }: WaysParts) {
  const { t } = useTranslation();
  const makesPdf = hasOwnWindow();
  useActions([
    { id: "report.print", name: "report.print", keys: ["mod+p"], whileTyping: true, run: () => printReport(report) },
    { id: "report.html", name: "report.saveHtml", keys: [], run: () => saveHtml(report, setting) },
  ]);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-md" rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}>
            {t("report.save")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveHtml(report, setting)}>{t("report.saveHtml")}</Menu.Item>
          <Menu.Item onClick={() => void exportCsv(part)}>{t("report.saveCsv")}</Menu.Item>
          <Menu.Item onClick={() => void exportTimeline(part)}>{t("report.saveTimeline")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {makesPdf && (
        <Button variant="default" size="compact-md" onClick={() => printReport(report)}>
          {t("report.print")}
        </Button>
      )}
      <Button size="compact-md" leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />} onClick={() => void savePdf(report)}>
        {t(makesPdf ? "report.savePdf" : "report.printOrPdf")}
      </Button>
    </>
  );
}
