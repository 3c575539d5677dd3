// `perennial export`: everything as JSON in its envelope, as CSV or with its attachments as a zip, what is due as a calendar file, moves for a diagram, or a
// report; to a file or to standard output.
import { isBounded } from "#shared/model/span.ts";
import { type Call, type Command, Stopped, WrongUsage } from "./command.ts";
import { documentOnDisk, tellIfOwned } from "./data-on-disk.ts";
import { ensureZipHasPlace, exportZip } from "./export-zip.ts";
import { exportedAs, TEXT_FORMATS, type TextFormat } from "./exported.ts";
import { spanOf } from "./span.ts";
import { writeWhole } from "./written-file.ts";

const FORMATS = [...TEXT_FORMATS, "zip"] as const;
type Format = (typeof FORMATS)[number];

export const exportCommand: Command = {
  options: { format: { type: "string" }, from: { type: "string" }, to: { type: "string" }, timeline: { type: "string" } },
  async run(call) {
    const format = formatOf(call.values.format ?? "json");
    const [file, ...others] = call.words;
    if (others.length > 0) throw new WrongUsage({ key: "terminal.wrongUsage.tooManyFiles" });
    const timelineFile = typeof call.values.timeline === "string" ? call.values.timeline : undefined;
    if (timelineFile !== undefined && format !== "csv") throw new WrongUsage({ key: "terminal.wrongUsage.timelineWithoutCsv" });
    if (call.json && format !== "json" && format !== "zip" && !file) {
      throw new WrongUsage({ key: "terminal.wrongUsage.formatToStdout", values: { format } });
    }
    if (format === "zip") ensureZipHasPlace(call, file);
    const span = spanOf(call);
    // A part of the document is none: it could not be brought back.
    if (isBounded(span) && (format === "json" || format === "zip")) throw new WrongUsage({ key: "terminal.wrongUsage.spanOfWhole", values: { format } });
    const found = await documentOnDisk(call.folder);
    if (!found) throw new Stopped({ key: "terminal.nothingThere", values: { folder: call.folder } });
    await tellIfOwned(call);
    if (format === "zip") {
      await exportZip(call, file, found);
      return 0;
    }
    const exported = exportedAs(format, found, span, new Date());
    if (timelineFile !== undefined) await writeWhole(timelineFile, exported.timeline ?? "");
    if (file) await writeWhole(file, exported.text);
    else call.print(exported.text);
    if (file) tellOf(call, format, file, timelineFile, exported);
    return 0;
  },
};

function tellOf(call: Call, format: TextFormat, file: string, timeline: string | undefined, { counts, said }: ReturnType<typeof exportedAs>): void {
  if (call.json) call.print(`${JSON.stringify({ format, file, ...(timeline === undefined ? {} : { timeline }), ...counts })}\n`);
  else {
    call.tell(said(file));
    if (timeline !== undefined) call.tell({ key: "terminal.exportedTimeline", values: { file: timeline } });
  }
}

function formatOf(value: unknown): Format {
  const format = FORMATS.find((known) => known === value);
  if (format) return format;
  throw new WrongUsage({ key: "terminal.wrongUsage.format", values: { format: String(value) } });
}
