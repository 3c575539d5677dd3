// The bytes of an open file a piece at a time, so that no file is ever held in memory whole.
import type { OpenFile } from "../storage/file-system.ts";

const PIECE_SIZE = 256 * 1024;

/** The bytes from `start` up to `end`; rejects where the file ends before. */
export async function* bytesOf(file: OpenFile, start: number, end: number): AsyncGenerator<Buffer, void> {
  for (let position = start; position < end; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE_SIZE, end - position));
    const count = await file.read(piece, position);
    if (count <= 0) throw new Error("The file is shorter than it was.");
    yield piece.subarray(0, count);
    position += count;
  }
}

/** Exactly `length` bytes from `start`; rejects where the file ends before. */
export async function readAt(file: OpenFile, start: number, length: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytesOf(file, start, start + length)) pieces.push(piece);
  return Buffer.concat(pieces, length);
}
