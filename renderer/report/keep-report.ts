// The report on its way out: printed, as a PDF by the shell, or as a file of its own.

import { ChannelClosed } from "#shared/contract/wire.ts";
import { type ReportSetting, reportFile } from "#shared/formats/report/report-html.ts";
import type { Report } from "#shared/queries/report.ts";
import { hasOwnWindow } from "../document/connection.ts";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import { offerFile } from "../document/offer-file.ts";
import { besideDocument } from "../document/session.ts";

function nameOf({ from, to }: Report): string {
  return `perennial-report-${from}-to-${to}`;
}

/** Opens the print dialog. The window's title is what a browser proposes as the name of a PDF. */
export function printReport(report: Report): void {
  const { title } = document;
  document.title = nameOf(report);
  addEventListener(
    "afterprint",
    () => {
      document.title = title;
    },
    { once: true },
  );
  print();
}

/** Has the shell save what is shown as a PDF; where it makes none, the print dialog does. A tab of a browser has nobody to ask. */
export async function savePdf(report: Report): Promise<void> {
  if (!hasOwnWindow()) return printReport(report);
  try {
    const saved = await besideDocument().savePdf(`${nameOf(report)}.pdf`);
    if (saved.kind === "saved") sayHappened({ key: "report.savedPdf", values: { name: saved.name } });
    if (saved.kind === "print") printReport(report);
    if (saved.kind === "refused") sayNeeded(saved.why);
  } catch (error) {
    if (!(error instanceof ChannelClosed)) throw error;
    sayNeeded({ key: "message.away" });
  }
}

/** Offers the report as an HTML file that needs nothing beside it. */
export function saveHtml(report: Report, setting: ReportSetting): void {
  const name = `${nameOf(report)}.html`;
  offerFile(name, reportFile(report, setting), "text/html");
  sayHappened({ key: "report.saved", values: { name } });
}
