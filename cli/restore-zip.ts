// `perennial restore FILE.zip`: a whole export, compared with what is there and put in its place after a backup of that.
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { holdingOf } from "#backend/backups/held-records.ts";
import { CURRENT } from "#backend/storage/file-names.ts";
import { realFileSystem } from "#backend/storage/file-system.ts";
import { whyNotTaken } from "#backend/whole/refusal.ts";
import { readStaged } from "#backend/whole/staged-whole.ts";
import { unpackWholeAt } from "#backend/whole/unpack-whole.ts";
import type { Holding } from "#shared/contract/backups.ts";
import { PART_LIMIT } from "#shared/contract/files.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { comparisonOf } from "#shared/queries/comparison.ts";
import { type Call, Stopped } from "./command.ts";
import { documentOnDisk, tellIfOwned } from "./data-on-disk.ts";
import { tellComparison } from "./told-comparison.ts";
import { unlessRefused } from "./unless-refused.ts";
import { withWritableFolder } from "./writable-folder.ts";

/** Whether a word names a zip rather than a backup. */
export function namesZip(word: string): boolean {
  return /\.zip$/i.test(word);
}

/** Says what the zip would change, or restores it. What is not whole is refused before anything is opened. */
export async function restoreZip(call: Call, file: string, isDry: boolean): Promise<void> {
  const name = basename(file);
  const { document, holding } = await read(file);
  if (isDry) {
    const current = (await documentOnDisk(call.folder))?.kept.document ?? emptyDocument();
    await tellIfOwned(call);
    tellComparison(call, { name, comparison: comparisonOf(current, document), holding });
    return;
  }
  await withWritableFolder(call, async ({ backend }) => {
    const source = { kind: "upload", upload: randomUUID() } as const;
    for await (const part of partsOf(file)) unlessRefused(await backend.upload({ upload: source.upload, purpose: "whole", ...part }));
    const { comparison } = unlessRefused(await backend.compare(source));
    const { revision, before } = unlessRefused(await backend.restore(source));
    tellComparison(call, { name, comparison, holding, restored: { revision, before } });
  });
}

/** The document in a zip and what it holds, with everything in the zip verified. Throws `Stopped` where it is no whole export. */
async function read(file: string): Promise<{ document: Document; holding: Holding }> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new Stopped({ key: "terminal.fileMissing", values: { file } });
  if (!found.isFile()) throw new Stopped({ key: "terminal.notAFile", values: { file } });
  const passing = await mkdtemp(join(tmpdir(), "perennial-"));
  try {
    const path = join(passing, CURRENT);
    const { size } = await unpackWholeAt(realFileSystem, file, async (id) => (id === undefined ? realFileSystem.open(path, "create") : undefined));
    const kept = await readStaged(realFileSystem, path);
    return { document: kept.document, holding: holdingOf(kept, size) };
  } catch (error) {
    throw new Stopped(whyNotTaken(error));
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
}

/** A file in parts as a client sends them. */
async function* partsOf(file: string): AsyncGenerator<{ from: number; data: string; last: boolean }, void> {
  const { size } = await stat(file);
  let from = 0;
  for await (const bytes of createReadStream(file, { highWaterMark: PART_LIMIT }) as AsyncIterable<Buffer>) {
    yield { from, data: bytes.toString("base64"), last: from + bytes.length >= size };
    from += bytes.length;
  }
}
