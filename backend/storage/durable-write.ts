// Putting bytes in the place of a file so that, whatever happens, either the old or the new ones are there, whole.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Content } from "./document-bytes.ts";
import { temporaryName } from "./file-names.ts";
import type { FileSystem, Identity, OpenFile } from "./file-system.ts";
import { errorCode, Trouble } from "./file-trouble.ts";

/** Where the bytes go, and what has to be looked at on the way. */
export interface Destination {
  readonly folder: string;
  /** The file's name in the folder. */
  readonly name: string;
  /** Called once the new bytes are durable beside the old ones; rejects where they must not take their place. */
  readonly beforeRename?: () => Promise<void>;
  /** Called as soon as the new bytes have taken the place, before that is durable. */
  readonly renamed?: (identity: Identity) => void;
  /** How long a rename that Windows refuses is tried again, in ms. */
  readonly renamePatienceMs?: number;
}

/** How long a rename is tried again on Windows, where a virus scanner or a sync program may hold the file. */
const RENAME_PATIENCE_MS = 10_000;
const READ_BACK_SIZE = 1024 * 1024;
/** Most buffers in one write; the system takes 1,024. */
const BUFFERS_AT_ONCE = 64;

/** A rename that Windows refused to the end: the new bytes lie whole in `temporary`, which is left there. */
export class LeftBeside extends Error {
  readonly temporary: string;
  readonly code: string | undefined;
  constructor(temporary: string, cause: unknown) {
    super("The new file could not take the place of the old one.", { cause });
    this.temporary = temporary;
    this.code = errorCode(cause);
  }
}

/**
 * Writes a file durably: a temp of its own in the same folder, every byte, fsync, size and content read back, rename, fsync of the folder.
 * Rejects with the system's error; the old file is untouched then, unless `renamed` was called.
 */
export async function writeDurably(fileSystem: FileSystem, content: Content, destination: Destination): Promise<void> {
  const { folder, name } = destination;
  const temporary = join(folder, temporaryName(name));
  const file = await fileSystem.open(temporary, "create");
  let identity: Identity;
  try {
    try {
      identity = await fill(file, content);
    } finally {
      await file.close();
    }
    await destination.beforeRename?.();
    await renamePatiently(fileSystem, temporary, join(folder, name), destination.renamePatienceMs);
  } catch (error) {
    if (!(error instanceof LeftBeside)) await fileSystem.remove(temporary).catch(() => {});
    throw error;
  }
  destination.renamed?.(identity);
  await fileSystem.syncFolder(folder);
}

/** Bytes that are all known as content to be written. */
export function contentOf(bytes: Buffer): Content {
  return { headLength: 0, body: [bytes], head: async () => Buffer.alloc(0) };
}

/** Writes the body while the head is being made, then the head; makes both durable and reads them back. */
async function fill(file: OpenFile, content: Content): Promise<Identity> {
  const { body, headLength } = content;
  // Both are waited for, so that nothing is written any more when the file is closed.
  const [made, written] = await Promise.allSettled([content.head(), writeWhole(file, body, headLength)]);
  if (written.status === "rejected") throw written.reason;
  if (made.status === "rejected") throw made.reason;
  const head = made.value;
  if (head.length !== headLength) throw new Error("The head of the file changed its length.");
  if (headLength > 0) await writeWhole(file, [head], 0);
  await file.sync();
  const identity = await file.stat();
  const length = body.reduce((sum, { length: part }) => sum + part, headLength);
  if (identity.size !== BigInt(length)) throw new Trouble({ key: "storage.unsaved.notAsWritten" });
  await compareWithDisk(file, [head, ...body], length);
  return identity;
}

/** Writes until every byte is out; the system may take fewer at a time. */
export async function writeWhole(file: OpenFile, buffers: readonly Buffer[], from: number): Promise<void> {
  let position = from;
  let waiting = buffers.filter(({ length }) => length > 0);
  while (waiting.length > 0) {
    const batch = waiting.slice(0, BUFFERS_AT_ONCE);
    const count = await file.write(batch, position);
    if (count <= 0) throw new Trouble({ key: "storage.unsaved.notAsWritten" });
    position += count;
    waiting = [...after(batch, count), ...waiting.slice(BUFFERS_AT_ONCE)];
  }
}

/** What is left of buffers when their first `count` bytes are out. */
function after(buffers: readonly Buffer[], count: number): Buffer[] {
  let left = count;
  for (const [index, buffer] of buffers.entries()) {
    if (left < buffer.length) return [buffer.subarray(left), ...buffers.slice(index + 1)];
    left -= buffer.length;
  }
  return [];
}

/** Reads the file back and compares it with what was meant, a piece at a time. */
async function compareWithDisk(file: OpenFile, buffers: readonly Buffer[], length: number): Promise<void> {
  const piece = Buffer.allocUnsafe(Math.min(READ_BACK_SIZE, length));
  let left: readonly Buffer[] = buffers;
  for (let position = 0; position < length; ) {
    const count = await file.read(piece, position);
    if (count <= 0 || !startsWith(left, piece.subarray(0, count))) throw new Trouble({ key: "storage.unsaved.notAsWritten" });
    left = after(left, count);
    position += count;
  }
}

function startsWith(buffers: readonly Buffer[], piece: Buffer): boolean {
  let at = 0;
  for (const buffer of buffers) {
    if (at >= piece.length) break;
    const length = Math.min(buffer.length, piece.length - at);
    if (buffer.compare(piece, at, at + length, 0, length) !== 0) return false;
    at += length;
  }
  return at === piece.length;
}

/** Renames; on Windows again and again for as long as another program holds the file, and then rejects with a `LeftBeside`. */
export async function renamePatiently(fileSystem: FileSystem, from: string, to: string, patienceMs = RENAME_PATIENCE_MS): Promise<void> {
  const until = performance.now() + patienceMs;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await fileSystem.rename(from, to);
    } catch (error) {
      const held = ["EPERM", "EACCES", "EBUSY"].includes(errorCode(error) ?? "");
      if (fileSystem.platform !== "win32" || !held) throw error;
      if (performance.now() + pause > until) throw new LeftBeside(from, error);
      await wait(pause);
    }
  }
}
