// What an export in text holds, by its format, and what is said of it once it is in a file.
import { exportCsv, exportedApplications } from "#shared/formats/export/export-csv.ts";
import { exportTimeline } from "#shared/formats/export/export-timeline.ts";
import { sankeymaticOf } from "#shared/formats/export/sankeymatic.ts";
import { paperOf } from "#shared/formats/report/paper.ts";
import { reportFile } from "#shared/formats/report/report-html.ts";
import { localDay } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Span } from "#shared/model/span.ts";
import { movesIn } from "#shared/queries/insights.ts";
import { reportOf } from "#shared/queries/report.ts";
import type { Said } from "#shared/text/said.ts";
import { i18n } from "#shared/text/say.ts";
import { Stopped } from "./command.ts";
import type { FoundDocument } from "./data-on-disk.ts";
import { calendarFile, calendarSpan } from "./export-ics.ts";

export const TEXT_FORMATS = ["json", "csv", "ics", "sankeymatic", "report"] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export interface Exported {
  readonly text: string;
  /** The second file of a CSV export. */
  readonly timeline?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly said: (file: string) => Said;
}

/** The export of what was found; stops where there is nothing to write. `span` is as it was asked for. */
export function exportedAs(format: TextFormat, { text, kept: { document } }: FoundDocument, span: Span, now: Date): Exported {
  switch (format) {
    case "json":
      return { text, ...counted(document.applications.size) };
    case "csv": {
      const applications = exportedApplications(document, { sent: span }).length;
      return { text: exportCsv(document, { sent: span }), timeline: exportTimeline(document, span), ...counted(applications) };
    }
    case "ics": {
      const { text: calendar, interviews, reminders } = calendarFile(document, calendarSpan(span, localDay(now)), now);
      const counts = { interviews, reminders };
      return { text: calendar, counts, said: (file) => ({ key: "terminal.exportedCalendar", values: { file, ...counts } }) };
    }
    case "sankeymatic":
      return flows(document, span);
    case "report":
      return reported(document, span, localDay(now));
  }
}

function counted(applications: number): Pick<Exported, "counts" | "said"> {
  return { counts: { applications }, said: (file) => ({ key: "terminal.exported", values: { count: applications, file } }) };
}

function flows(document: Document, span: Span): Exported {
  const found = movesIn(document, span);
  if (found.length === 0) throw new Stopped({ key: "terminal.nothingMoved" });
  const moves = found.reduce((sum, one) => sum + one.moves, 0);
  return { text: sankeymaticOf(found), counts: { moves }, said: (file) => ({ key: "terminal.exportedMoves", values: { count: moves, file } }) };
}

function reported(document: Document, span: Span, today: string): Exported {
  const report = reportOf(document, span, today);
  const { from, to, sent, interviews, contacts } = report;
  return {
    text: reportFile(report, { locale: localeHere(), paper: paperOf(new Intl.DateTimeFormat().resolvedOptions().locale) }),
    counts: { applications: sent.length, interviews: interviews.length, contacts: contacts.length },
    said: (file) => ({ key: "terminal.exportedReport", values: { file, from, to } }),
  };
}

/** The person's own way of writing dates, as far as it goes with the language of the program. */
function localeHere(): string {
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  return locale.startsWith(i18n.language) ? locale : i18n.language;
}
