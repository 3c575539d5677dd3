// `perennial export --format zip`: the document and its attachments in one file, read back before it counts.
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { realFileSystem } from "#backend/storage/file-system.ts";
import { errorCode, Trouble } from "#backend/storage/file-trouble.ts";
import { type PackedWhole, packWhole } from "#backend/whole/pack-whole.ts";
import { packableFound } from "#backend/whole/packable.ts";
import { type Call, Stopped, WrongUsage } from "./command.ts";
import type { FoundDocument } from "./data-on-disk.ts";

/** Refuses what would fill a terminal with bytes, or mix them with JSON. */
export function ensureZipHasPlace({ json }: Call, file: string | undefined): void {
  if (file) return;
  if (json) throw new WrongUsage({ key: "terminal.wrongUsage.formatToStdout", values: { format: "zip" } });
  if (process.stdout.isTTY) throw new WrongUsage({ key: "terminal.wrongUsage.zipToTerminal" });
}

/** Packs what was found in the data folder into a file, or to standard output. */
export async function exportZip(call: Call, file: string | undefined, found: FoundDocument): Promise<void> {
  const packed = file ? await packInto(call, file, found) : await packToOutput(call, found);
  const { attachments, missing } = packed;
  const name = file ?? "-";
  if (call.json) call.print(`${JSON.stringify({ format: "zip", file, applications: found.kept.document.applications.size, attachments, missing })}\n`);
  else if (missing > 0) call.tell({ key: "whole.exportedMissing", values: { name, count: missing } });
  else if (file) call.tell({ key: "whole.exported", values: { name, count: attachments } });
}

/** Packs beside the file and renames, so that an older export is either whole or replaced as a whole. */
async function packInto({ folder }: Call, file: string, found: FoundDocument): Promise<PackedWhole> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const packed = await packWhole(realFileSystem, temporary, await packableFound(folder, found), new Date());
    await rename(temporary, file);
    return packed;
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof Trouble) throw new Stopped(error.why);
    throw new Stopped({ key: "terminal.fileUnwritable", values: { file, detail: errorCode(error) ?? String(error) } });
  }
}

async function packToOutput({ folder }: Call, found: FoundDocument): Promise<PackedWhole> {
  const passing = await mkdtemp(join(tmpdir(), "perennial-"));
  try {
    const path = join(passing, "perennial.zip");
    const packed = await packWhole(realFileSystem, path, await packableFound(folder, found), new Date());
    await pipeline(createReadStream(path), process.stdout, { end: false });
    return packed;
  } catch (error) {
    if (error instanceof Trouble) throw new Stopped(error.why);
    // A reader that has seen enough (`| head`) is no error.
    if (errorCode(error) !== "EPIPE") throw error;
    return { size: 0, attachments: 0, missing: 0 };
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
}
