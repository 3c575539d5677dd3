// `perennial export`: everything as JSON in its envelope, as CSV or with its attachments as a zip, or what is due as a calendar file; to a file or to standard output.
import { randomUUID } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import { exportCsv } from "#shared/formats/export-csv.ts";
import { localDay } from "#shared/model/calendar.ts";
import type { Said } from "#shared/text/said.ts";
import { type Call, type Command, Stopped, WrongUsage } from "./command.ts";
import { documentOnDisk, type FoundDocument, tellIfOwned } from "./data-on-disk.ts";
import { type CalendarFile, calendarFile, spanOf } from "./export-ics.ts";
import { ensureZipHasPlace, exportZip } from "./export-zip.ts";

const FORMATS = ["json", "csv", "ics", "zip"] as const;
type Format = (typeof FORMATS)[number];
/** Named in the interface and still to come. */
const COMING = ["sankeymatic", "report"];

/** What is written, and what is said of it once it is in a file. */
interface Made {
  readonly text: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly said: (file: string) => Said;
}

export const exportCommand: Command = {
  options: { format: { type: "string" }, from: { type: "string" }, to: { type: "string" } },
  async run(call) {
    const format = formatOf(call.values.format ?? "json");
    const [file, ...others] = call.words;
    if (others.length > 0) throw new WrongUsage({ key: "terminal.wrongUsage.tooManyFiles" });
    if (call.json && (format === "csv" || format === "ics") && !file) {
      throw new WrongUsage({ key: "terminal.wrongUsage.formatToStdout", values: { format } });
    }
    if (format === "zip") ensureZipHasPlace(call, file);
    const now = new Date();
    if (format !== "ics" && (call.values.from ?? call.values.to) !== undefined) throw new WrongUsage({ key: "terminal.wrongUsage.spanWithoutCalendar" });
    const span = spanOf(call, localDay(now));
    const found = await documentOnDisk(call.folder);
    if (!found) throw new Stopped({ key: "terminal.nothingThere", values: { folder: call.folder } });
    await tellIfOwned(call);
    if (format === "zip") {
      await exportZip(call, file, found);
      return 0;
    }
    const made = format === "ics" ? scheduled(calendarFile(found.kept.document, span, now)) : applications(found, format);
    if (file) await write(call, file, made, format);
    else call.print(made.text);
    return 0;
  },
};

function scheduled({ text, interviews, reminders }: CalendarFile): Made {
  return { text, counts: { interviews, reminders }, said: (file) => ({ key: "terminal.exportedCalendar", values: { file, interviews, reminders } }) };
}

function applications({ text, kept: { document } }: FoundDocument, format: "json" | "csv"): Made {
  const count = [...document.applications.values()].filter(({ removed }) => format === "json" || !removed).length;
  const said = (file: string): Said => ({ key: "terminal.exported", values: { count, file } });
  return { text: format === "json" ? text : exportCsv(document), counts: { applications: count }, said };
}

function formatOf(value: unknown): Format {
  const format = FORMATS.find((known) => known === value);
  if (format) return format;
  if (COMING.includes(String(value))) throw new WrongUsage({ key: "terminal.wrongUsage.formatNotThere", values: { format: String(value) } });
  throw new WrongUsage({ key: "terminal.wrongUsage.format", values: { format: String(value) } });
}

/** Writes beside the file and renames, so that an older export is either whole or replaced as a whole. */
async function write({ json, print, tell }: Call, file: string, { text, counts, said }: Made, format: Format): Promise<void> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    // 0600: a job search is nobody else's business.
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw new Stopped({ key: "terminal.fileUnwritable", values: { file, detail: (error as NodeJS.ErrnoException).code ?? String(error) } });
  }
  if (json) print(`${JSON.stringify({ format, file, ...counts })}\n`);
  else tell(said(file));
}
