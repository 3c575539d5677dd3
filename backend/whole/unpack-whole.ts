// Taking a whole export apart, which may come from anywhere: nothing in it is believed, and everything is counted.
import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";
import type { Id } from "#shared/model/id.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import { writeWhole } from "../storage/durable-write.ts";
import { ATTACHMENTS, CURRENT, SCHEMA_FILE } from "../storage/file-names.ts";
import type { FileSystem, OpenFile } from "../storage/file-system.ts";
import { Trouble } from "../storage/file-trouble.ts";
import { SIZE_LIMIT } from "../storage/read-document.ts";
import { CrowdedText } from "./crowded-text.ts";
import { bytesOf } from "./file-bytes.ts";
import { type ZipEntry, zipLayout } from "./zip-layout.ts";

/** Largest zip, in bytes: what a zip without the 64-bit fields can be. */
export const WHOLE_LIMIT = 4 * 1024 ** 3 - 1;
/** Largest JSON Schema that may lie beside the document, in bytes. */
const SCHEMA_LIMIT = 4 * 1024 ** 2;
/** How many times its bytes in the zip an entry may hold, once it holds more than `RATIO_FROM` bytes. */
const RATIO_LIMIT = 200;
const RATIO_FROM = 1024 ** 2;

/** What a whole export holds. */
export interface WholeContent {
  readonly document: { readonly size: number; readonly sha256: string };
  /** The size of each attachment by its hash. */
  readonly attachments: ReadonlyMap<Id, number>;
}

type Part = { readonly kind: "document" | "schema" | "folder" } | { readonly kind: "attachment"; readonly id: Id };

/** Creates the file that keeps the document, which comes first, or an attachment by its id; undefined for one that is not to be kept. */
export type Keep = (id: Id | undefined) => Promise<OpenFile | undefined>;

/**
 * Reads a zip of `size` bytes through, every entry of it, and verifies it: names, sizes, checksums, hashes. With `keep` what it holds is written, durably,
 * into the files that gives. Rejects with a `Trouble` in the person's words where the zip is no whole export; whether the document can be read is not looked at.
 */
async function unpackWhole(zip: OpenFile, size: number, keep?: Keep): Promise<WholeContent> {
  if (size > WHOLE_LIMIT) throw tooLarge();
  const entries = await zipLayout(zip, size);
  const parts = entries.map((entry) => ({ entry, part: partOf(entry) }));
  ensureFits(entries);
  const document = entries.find(({ name }) => name === CURRENT);
  if (!document) throw new Trouble({ key: "whole.refused.noDocument" });
  const crowded = new CrowdedText();
  const sha256 = await unpackEntry(zip, document, await keep?.(undefined), (piece) => {
    if (crowded.isTooMuchWith(piece)) throw new Trouble({ key: "whole.refused.bomb" });
  });
  const attachments = new Map<Id, number>();
  for (const { entry, part } of parts) {
    if (part.kind === "schema") await unpackEntry(zip, entry, undefined);
    if (part.kind !== "attachment") continue;
    if ((await unpackEntry(zip, entry, await keep?.(part.id))) !== part.id) throw new Trouble({ key: "whole.refused.altered" });
    attachments.set(part.id, entry.size);
  }
  return { document: { size: document.size, sha256 }, attachments };
}

/** The bytes of a zip on disk, verified as `unpackWhole` does. */
export async function unpackWholeAt(fileSystem: FileSystem, path: string, keep?: Keep): Promise<WholeContent & { readonly size: number }> {
  const zip = await fileSystem.open(path, "read");
  try {
    const size = Number((await zip.stat()).size);
    return { size, ...(await unpackWhole(zip, size, keep)) };
  } finally {
    await zip.close();
  }
}

/** What an entry is by its name. Only names that a whole export has are known; there is nothing to be made safe in them. */
function partOf({ name, size, compressed, isFolder }: ZipEntry): Part {
  if (name === CURRENT) return { kind: "document" };
  if (name === SCHEMA_FILE) return { kind: "schema" };
  if (name === `${ATTACHMENTS}/` && isFolder && size === 0 && compressed === 0) return { kind: "folder" };
  const [folder, id = "", ...deeper] = name.split("/");
  if (folder === ATTACHMENTS && deeper.length === 0 && /^[0-9a-f]{64}$/.test(id)) return { kind: "attachment", id };
  throw new Trouble({ key: "whole.refused.otherFiles" });
}

/** Looks at what the entries say of themselves, before a byte of them is read. */
function ensureFits(entries: readonly ZipEntry[]): void {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new Trouble({ key: "whole.refused.twice" });
  let total = 0;
  for (const { name, size, compressed } of entries) {
    const limit = name === CURRENT ? SIZE_LIMIT : name === SCHEMA_FILE ? SCHEMA_LIMIT : ATTACHMENT_LIMIT;
    total += size;
    if (size > limit || total > WHOLE_LIMIT + SIZE_LIMIT) throw tooLarge();
    if (looksLikeBomb(size, compressed)) throw new Trouble({ key: "whole.refused.bomb" });
  }
}

/** Whether an entry would hold suspiciously much more than it takes in the zip. */
export function looksLikeBomb(size: number, compressed: number): boolean {
  return size > RATIO_FROM && size > compressed * RATIO_LIMIT;
}

/** That something is larger than Perennial takes. */
export function tooLarge(): Trouble {
  const values = { document: SIZE_LIMIT / 1024 ** 2, attachment: ATTACHMENT_LIMIT / 1024 ** 2, whole: Math.ceil(WHOLE_LIMIT / 1024 ** 3) };
  return new Trouble({ key: "whole.refused.tooLarge", values });
}

/**
 * Reads one entry through; gives the SHA-256 of what it holds, in hex. Stops at the first byte beyond what the entry says. `into` is written and closed;
 * `look` sees every piece first, and may throw.
 */
async function unpackEntry(zip: OpenFile, entry: ZipEntry, into: OpenFile | undefined, look?: (piece: Buffer) => void): Promise<string> {
  try {
    const hash = createHash("sha256");
    let length = 0;
    let checksum = 0;
    const take = async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        if (length + piece.length > entry.size) throw damaged();
        look?.(piece);
        hash.update(piece);
        checksum = crc32(piece, checksum);
        if (into) await writeWhole(into, [piece], length);
        length += piece.length;
      }
    };
    const packed = bytesOf(zip, entry.start, entry.start + entry.compressed);
    if (entry.isDeflated) {
      const inflate = createInflateRaw();
      await pipeline(packed, inflate, take);
      // Bytes behind the end of what was deflated belong to nothing.
      if (inflate.bytesWritten !== entry.compressed) throw damaged();
    } else await take(packed);
    if (length !== entry.size || checksum !== entry.crc32) throw damaged();
    await into?.sync();
    return hash.digest("hex");
  } finally {
    await into?.close();
  }
}

function damaged(): Trouble {
  return new Trouble({ key: "whole.refused.damaged" });
}
