// What lies where in a zip: every entry found, and the file refused where anything in it is not as a plain zip has it.
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { OpenFile } from "../storage/file-system.ts";
import { Trouble } from "../storage/file-trouble.ts";
import { readAt } from "./file-bytes.ts";

/** One entry: where its bytes are, and what they are said to be. */
export interface ZipEntry {
  /** The name's bytes, one character each: nothing is decoded, so nothing can be hidden by it. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isDeflated: boolean;
  /** Where its bytes begin in the zip. */
  readonly start: number;
  /** How many bytes it takes in the zip. */
  readonly compressed: number;
  /** How many bytes it says it holds. */
  readonly size: number;
  readonly crc32: number;
}

/** Most entries of a zip that is read. */
const ENTRY_LIMIT = 20_000;
/** The end of the central directory without a comment (APPNOTE.TXT, section 4.3.16). */
const END_LENGTH = 22;
const END_SIGNATURE = 0x06054b50;
/** Bits of the general purpose flag that change nothing of what is read: how well it was deflated, sizes behind the bytes, names in UTF-8. */
const SIZES_BEHIND = 1 << 3;
const HARMLESS_FLAGS = (1 << 1) | (1 << 2) | SIZES_BEHIND | (1 << 11);
/** A data descriptor without and with its signature (section 4.3.9). */
const DESCRIPTOR_LENGTHS = [12, 16];
const ZIP64_FIELD = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** The kinds of a file in the upper half of the external attributes, as Unix has them; 0 where the zip was made elsewhere. */
const KIND_BITS = 0o170000;
const SPECIAL_BITS = 0o7000;
const FILE_KIND = 0o100000;
const FOLDER_KIND = 0o040000;

/** Gives yauzl the bytes of an open file. */
class FileReader extends RandomAccessReader {
  readonly #file: OpenFile;
  readonly #size: number;
  constructor(file: OpenFile, size: number) {
    super();
    this.#file = file;
    this.#size = size;
  }
  override read(into: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    const isInside = position >= 0 && position + length <= this.#size;
    const reading = isInside ? readAt(this.#file, position, length) : Promise.reject(new Error("outside the zip"));
    reading
      .then((bytes) => {
        bytes.copy(into, offset);
        return null;
      }, asError)
      .then(done);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Every entry of a zip of `size` bytes, in the order they lie in. Rejects with a `Trouble` where the zip is none that is read. */
export async function zipLayout(file: OpenFile, size: number): Promise<readonly ZipEntry[]> {
  const directory = await directoryOf(file, size);
  const zip = await fromRandomAccessReaderPromise(new FileReader(file, size), size, { autoClose: false, decodeStrings: false });
  // A zip that says one thing at its end and another in a second, larger end is not read.
  if (zip.entryCount !== directory.entries || cursorOf(zip) !== directory.start) throw damaged();
  const placed: { entry: ZipEntry; from: number; hasDescriptor: boolean }[] = [];
  for await (const entry of zip.eachEntry()) {
    ensurePlain(entry);
    const local = await zip.readLocalFileHeaderPromise(entry);
    const hasDescriptor = (entry.generalPurposeBitFlag & SIZES_BEHIND) !== 0;
    const agrees =
      local.fileName.equals(entry.fileNameRaw) &&
      local.compressionMethod === entry.compressionMethod &&
      local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
      (hasDescriptor || (local.compressedSize === entry.compressedSize && local.uncompressedSize === entry.uncompressedSize && local.crc32 === entry.crc32));
    if (!agrees) throw damaged();
    placed.push({ entry: zipEntry(entry, local.fileDataStart), from: entry.relativeOffsetOfLocalHeader, hasDescriptor });
  }
  if (cursorOf(zip) !== size - END_LENGTH) throw damaged();
  placed.sort((one, other) => one.from - other.from);
  for (const [index, { entry, hasDescriptor }] of placed.entries()) {
    const gap = (placed[index + 1]?.from ?? directory.start) - (entry.start + entry.compressed);
    if (hasDescriptor ? !DESCRIPTOR_LENGTHS.includes(gap) : gap !== 0) throw damaged();
  }
  if ((placed[0]?.from ?? directory.start) !== 0) throw damaged();
  return placed.map(({ entry }) => entry);
}

/** Where the central directory begins and how many entries it lists, as the end of the zip tells. It has to end where the file ends. */
async function directoryOf(file: OpenFile, size: number): Promise<{ start: number; entries: number }> {
  if (size < END_LENGTH) throw damaged();
  const end = await readAt(file, size - END_LENGTH, END_LENGTH);
  if (end.readUInt32LE(0) !== END_SIGNATURE) throw damaged();
  const [disk, directoryDisk, entriesHere, entries] = [end.readUInt16LE(4), end.readUInt16LE(6), end.readUInt16LE(8), end.readUInt16LE(10)];
  const [length, start, comment] = [end.readUInt32LE(12), end.readUInt32LE(16), end.readUInt16LE(20)];
  if (disk !== 0 || directoryDisk !== 0 || entriesHere !== entries || comment !== 0) throw damaged();
  if (entries > ENTRY_LIMIT) throw new Trouble({ key: "whole.refused.tooMany", values: { limit: ENTRY_LIMIT } });
  if (start + length !== size - END_LENGTH) throw damaged();
  return { start, entries };
}

function cursorOf(zip: ZipFile): number {
  // The types have it as a boolean.
  return Number(zip.readEntryCursor);
}

function ensurePlain(entry: Entry): void {
  if (entry.isEncrypted()) throw new Trouble({ key: "whole.refused.encrypted" });
  const isKnown = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED;
  if (!isKnown || (entry.generalPurposeBitFlag & ~HARMLESS_FLAGS) !== 0) throw damaged();
  if (entry.extraFields.some(({ id }) => id === ZIP64_FIELD)) throw damaged();
  const mode = entry.externalFileAttributes >>> 16;
  const kind = mode & KIND_BITS;
  const fits = kind === 0 || kind === (isFolder(entry) ? FOLDER_KIND : FILE_KIND);
  if (!fits || (mode & SPECIAL_BITS) !== 0) throw new Trouble({ key: "whole.refused.otherFiles" });
}

function isFolder({ fileNameRaw }: Entry): boolean {
  return fileNameRaw.at(-1) === "/".charCodeAt(0);
}

function zipEntry(entry: Entry, start: number): ZipEntry {
  return {
    name: entry.fileNameRaw.toString("latin1"),
    isFolder: isFolder(entry),
    isDeflated: entry.compressionMethod === DEFLATED,
    start,
    compressed: entry.compressedSize,
    size: entry.uncompressedSize,
    crc32: entry.crc32,
  };
}

function damaged(): Trouble {
  return new Trouble({ key: "whole.refused.damaged" });
}
