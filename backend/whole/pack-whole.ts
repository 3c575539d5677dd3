// Putting the document and its attachments into one zip, which counts only once it was read back.
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createDeflateRaw } from "node:zlib";
import { ZipFile } from "yazl";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { AttachmentFiles } from "../attachments/attachment-files.ts";
import { writeWhole } from "../storage/durable-write.ts";
import { ATTACHMENTS, CURRENT } from "../storage/file-names.ts";
import type { FileSystem, OpenFile } from "../storage/file-system.ts";
import { errorCode, Trouble } from "../storage/file-trouble.ts";
import { bytesOf } from "./file-bytes.ts";
import { looksLikeBomb, unpackWholeAt, WHOLE_LIMIT } from "./unpack-whole.ts";

/** A file that only its owner reads. */
const FILE_MODE = 0o100600;

/** What goes into a zip. */
export interface Packable {
  /** The bytes of the document's file. */
  readonly bytes: readonly Buffer[];
  readonly document: Document;
  /** The data folder, in which the attachments lie. */
  readonly folder: string;
}

/** What came of packing. */
export interface PackedWhole {
  /** Of the zip, in bytes. */
  readonly size: number;
  readonly attachments: number;
  /** How many attachments the document names whose file is gone or altered; they are left out. */
  readonly missing: number;
}

interface Attached {
  readonly id: Id;
  readonly size: number;
}

/**
 * Packs into a new file at `path`, mode 0600, makes it durable and reads it back. Rejects with a `Trouble` or the system's error, and leaves no file then.
 * `mtime`: the time that the entries carry.
 */
export async function packWhole(fileSystem: FileSystem, path: string, packable: Packable, mtime: Date): Promise<PackedWhole> {
  const { bytes, document, folder } = packable;
  const files = new AttachmentFiles(fileSystem, folder);
  const attached = await attachedIn(files, document);
  const total = attached.reduce((sum, { size }) => sum + size, 0);
  if (total > WHOLE_LIMIT) throw new Trouble({ key: "whole.trouble.tooLarge", values: { limit: Math.ceil(WHOLE_LIMIT / 1024 ** 3) } });
  const zip = await fileSystem.open(path, "create");
  try {
    try {
      await fill(zip, bytes, files, attached, mtime);
      await zip.sync();
    } finally {
      await zip.close();
    }
    const size = await verifiedSize(fileSystem, path, bytes, attached);
    return { size, attachments: attached.length, missing: document.attachments.size - attached.length };
  } catch (error) {
    await fileSystem.remove(path).catch(() => {});
    throw error;
  }
}

/** The size of the zip, which was read back and holds what it should. */
async function verifiedSize(fileSystem: FileSystem, path: string, bytes: readonly Buffer[], attached: readonly Attached[]): Promise<number> {
  const hash = createHash("sha256");
  for (const piece of bytes) hash.update(piece);
  const sha256 = hash.digest("hex");
  try {
    const { size, document, attachments } = await unpackWholeAt(fileSystem, path);
    if (document.sha256 === sha256 && attachments.size === attached.length) return size;
  } catch (error) {
    if (errorCode(error)?.startsWith("E")) throw error;
  }
  throw new Trouble({ key: "whole.trouble.notAsWritten" });
}

/** The attachments that are there, whole and unaltered. */
async function attachedIn(files: AttachmentFiles, document: Document): Promise<Attached[]> {
  const attached: Attached[] = [];
  for (const id of document.attachments.keys()) {
    const found = await files.open(id).catch(unlessAmiss);
    await found?.file.close();
    if (found) attached.push({ id, size: found.size });
  }
  return attached;
}

/** A file that is missing or altered is left out; what the disk cannot do is not passed over. */
function unlessAmiss(error: unknown): undefined {
  if (!(error instanceof Trouble)) throw error;
}

/** Writes the zip. Attachments are stored as they are: most are packed already, and none can then look like a bomb. */
async function fill(into: OpenFile, bytes: readonly Buffer[], files: AttachmentFiles, attached: readonly Attached[], mtime: Date): Promise<void> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const added: Readable[] = [];
  // Neither yazl nor a pipe hands on what goes wrong in a stream that is added.
  const stop = (error: unknown) => void output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", stop);
  const add = (name: string, size: number, compress: boolean, pieces: () => AsyncIterable<Buffer> | Iterable<Buffer>) =>
    zip.addReadStreamLazy(name, { size, compress, mtime, mode: FILE_MODE }, (give) => {
      const stream = Readable.from(pieces(), { objectMode: false }).on("error", stop);
      added.push(stream);
      give(null, stream);
    });
  const documentSize = bytes.reduce((sum, { length }) => sum + length, 0);
  add(CURRENT, documentSize, !(await wouldLookLikeBomb(bytes, documentSize)), () => bytes);
  for (const { id, size } of attached) add(`${ATTACHMENTS}/${id}`, size, false, () => contentOf(files, id));
  zip.end();
  let position = 0;
  try {
    await pipeline(output, async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        await writeWhole(into, [piece], position);
        position += piece.length;
      }
    });
  } finally {
    // Lets go of the files of those that were not read to their end.
    for (const stream of added) stream.destroy();
  }
}

/** Whether a text says the same so often that, deflated, it would be refused when it is brought back. */
async function wouldLookLikeBomb(bytes: readonly Buffer[], size: number): Promise<boolean> {
  if (!looksLikeBomb(size, 0)) return false;
  let compressed = 0;
  await pipeline(bytes, createDeflateRaw(), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) compressed += piece.length;
  });
  return looksLikeBomb(size, compressed);
}

async function* contentOf(files: AttachmentFiles, id: Id): AsyncGenerator<Buffer, void> {
  const { file, size } = await files.open(id);
  try {
    yield* bytesOf(file, 0, size);
  } finally {
    await file.close();
  }
}
