// `perennial export`: everything as it lies on disk, as JSON in its envelope, as CSV, or with its attachments as a zip, to a file or to standard output.
import { randomUUID } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import { exportCsv } from "#shared/formats/export-csv.ts";
import { type Call, type Command, Stopped, WrongUsage } from "./command.ts";
import { documentOnDisk, tellIfOwned } from "./data-on-disk.ts";
import { ensureZipHasPlace, exportZip } from "./export-zip.ts";

const FORMATS = ["json", "csv", "zip"] as const;
type Format = (typeof FORMATS)[number];
/** Named in the interface and still to come. */
const COMING = ["ics", "sankeymatic", "report"];

export const exportCommand: Command = {
  options: { format: { type: "string" } },
  async run(call) {
    const format = formatOf(call.values.format ?? "json");
    const [file, ...others] = call.words;
    if (others.length > 0) throw new WrongUsage({ key: "terminal.wrongUsage.tooManyFiles" });
    if (call.json && format === "csv" && !file) throw new WrongUsage({ key: "terminal.wrongUsage.formatToStdout", values: { format } });
    if (format === "zip") ensureZipHasPlace(call, file);
    const found = await documentOnDisk(call.folder);
    if (!found) throw new Stopped({ key: "terminal.nothingThere", values: { folder: call.folder } });
    await tellIfOwned(call);
    if (format === "zip") {
      await exportZip(call, file, found);
      return 0;
    }
    const { document } = found.kept;
    const text = format === "json" ? found.text : exportCsv(document);
    if (!file) call.print(text);
    else await write(call, file, text, format, [...document.applications.values()].filter(({ removed }) => format === "json" || !removed).length);
    return 0;
  },
};

function formatOf(value: unknown): Format {
  const format = FORMATS.find((known) => known === value);
  if (format) return format;
  if (COMING.includes(String(value))) throw new WrongUsage({ key: "terminal.wrongUsage.formatNotThere", values: { format: String(value) } });
  throw new WrongUsage({ key: "terminal.wrongUsage.format", values: { format: String(value) } });
}

/** Writes beside the file and renames, so that an older export is either whole or replaced as a whole. */
async function write({ json, print, tell }: Call, file: string, text: string, format: Format, count: number): Promise<void> {
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
  if (json) print(`${JSON.stringify({ format, file, applications: count })}\n`);
  else tell({ key: "terminal.exported", values: { count, file } });
}
