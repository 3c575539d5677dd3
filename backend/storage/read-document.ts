// Reading a file and making sure, before anything else, that it is a whole document of ours.
import { createHash } from "node:crypto";
import { documentFromFile, repeatedIds } from "#shared/model/file.ts";
import { FORMAT, SCHEMA_VERSION, ZERO_HASH } from "#shared/model/file-head.ts";
import { type File, fileSchema } from "#shared/model/file-schema.ts";
import { DEPTH_LIMIT, isDeeperThan } from "#shared/model/json-depth.ts";
import type { Said } from "#shared/text/said.ts";
import type { Kept } from "./document-bytes.ts";
import type { FileStat, FileSystem } from "./file-system.ts";
import { detailOf, errorCode } from "./file-trouble.ts";
import { whereInvalid } from "./json-shape.ts";
import { climb } from "./migrations/climb.ts";
import { LADDER } from "./migrations/ladder.ts";

/** What a path holds. */
export type Found =
  | { readonly kind: "missing" }
  | {
      readonly kind: "document";
      readonly kept: Kept;
      readonly bytes: Buffer;
      readonly text: string;
      readonly stat: FileStat;
      /** The hash in the file. */
      readonly sha256: string;
      /** Whether the file is byte for byte as Perennial wrote it. */
      readonly intact: boolean;
      /** Written by a newer Perennial: may be shown, must not be written. */
      readonly newer: boolean;
      /** The version of its shape where an older Perennial wrote it; `kept` is of the shape of now then, `bytes` and `text` are not. */
      readonly migratedFrom?: number | undefined;
      /** How many records gave way to a later one with the same id. */
      readonly repeated: number;
    }
  | {
      readonly kind: "damaged";
      readonly why: Said;
      /** Absent where the file could not be read, or not whole. */
      readonly bytes?: Buffer;
      /** A newer Perennial's file of a shape that this one cannot show. */
      readonly newer: boolean;
    };

/** The largest file that is read, in bytes. */
export const SIZE_LIMIT = 64 * 1024 * 1024;
/** The UTF-8 encoding of U+FEFF (RFC 8259, section 8.1: not to be put before JSON). */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads a document and verifies it; never throws for what a file may hold or a disk may do.
 * `markAllowed`: a byte order mark at the start is looked past.
 */
export async function readDocument(fileSystem: FileSystem, path: string, { markAllowed = false } = {}): Promise<Found> {
  let read: { bytes: Buffer; stat: FileStat };
  try {
    const stat = await fileSystem.stat(path);
    if (stat.kind !== "file") return { kind: "damaged", why: { key: "storage.damaged.notAFile" }, newer: false };
    if (stat.size > BigInt(SIZE_LIMIT))
      return { kind: "damaged", why: { key: "storage.damaged.tooLarge", values: { limit: SIZE_LIMIT / 1024 / 1024 } }, newer: false };
    read = { bytes: await readBytes(fileSystem, path), stat };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return { kind: "missing" };
    return { kind: "damaged", why: { key: "storage.damaged.unreadable", values: { detail: detailOf(error) } }, newer: false };
  }
  const { bytes, stat } = read;
  const verified = verify(markAllowed && hasMark(bytes) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes);
  if ("why" in verified) return { kind: "damaged", bytes, ...verified };
  return { kind: "document", bytes, stat, ...verified };
}

/** All bytes of a file, at most `SIZE_LIMIT` and one. */
export async function readBytes(fileSystem: FileSystem, path: string): Promise<Buffer> {
  const file = await fileSystem.open(path, "read");
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(Math.min(Number(size), SIZE_LIMIT) + 1);
    let length = 0;
    while (length < bytes.length) {
      const count = await file.read(bytes.subarray(length), length);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** Whether the hash in these bytes is that of the bytes with its own value zeroed. */
export function isIntact(bytes: Buffer, sha256: string): boolean {
  const lead = '"sha256": "';
  const at = bytes.indexOf(`${lead}${sha256}"`);
  if (at < 0) return false;
  const start = at + lead.length;
  const hash = createHash("sha256")
    .update(bytes.subarray(0, start))
    .update(ZERO_HASH)
    .update(bytes.subarray(start + ZERO_HASH.length));
  return hash.digest("hex") === sha256;
}

type Verified = Omit<Extract<Found, { kind: "document" }>, "kind" | "bytes" | "stat"> | { readonly why: Said; readonly newer: boolean };

function verify(bytes: Buffer): Verified {
  const refuse = (why: Said, newer = false) => ({ why, newer });
  if (bytes.length === 0) return refuse({ key: "storage.damaged.empty" });
  if (bytes.length > SIZE_LIMIT) return refuse({ key: "storage.damaged.tooLarge", values: { limit: SIZE_LIMIT / 1024 / 1024 } });
  if (bytes.includes(0)) return refuse({ key: "storage.damaged.nul" });
  if (hasMark(bytes)) return refuse({ key: "storage.damaged.byteOrderMark" });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse({ key: "storage.damaged.notUtf8" });
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse(text.trimEnd().endsWith("}") ? { key: "storage.damaged.notJson" } : { key: "storage.damaged.cutOff" });
  }
  if (isDeeperThan(parsed, DEPTH_LIMIT)) return refuse({ key: "storage.damaged.tooDeep" });
  const { format, schema } = (parsed ?? {}) as { format?: unknown; schema?: unknown };
  if (format !== FORMAT) return refuse({ key: "storage.damaged.otherFormat" });
  const newer = typeof schema === "number" && Number.isInteger(schema) && schema > SCHEMA_VERSION;
  const climbed = climb(newer ? { ...(parsed as object), schema: SCHEMA_VERSION } : parsed, LADDER, SCHEMA_VERSION);
  if ("stuckAt" in climbed) return refuse({ key: "storage.damaged.notMigrated", values: { version: climbed.stuckAt } });
  const checked = fileSchema.safeParse(climbed.file);
  if (!checked.success) {
    if (newer) return refuse({ key: "storage.damaged.newer", values: { version: String(schema) } }, true);
    return refuse({ key: "storage.damaged.field", values: whereInvalid(climbed.file, checked.error) });
  }
  const file = checked.data;
  return {
    kept: keptFrom(file),
    text,
    sha256: file.sha256,
    intact: isIntact(bytes, file.sha256),
    newer,
    migratedFrom: climbed.from,
    repeated: repeatedIds(file).length,
  };
}

function hasMark(bytes: Buffer): boolean {
  return bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
}

function keptFrom(file: File): Kept {
  const { $schema: _address, format: _format, schema: _schema, revision, savedAt, sha256: _hash, data: _data, ...beside } = file;
  return { document: documentFromFile(file), revision, savedAt, beside };
}
