// The hash of an open file, taken a piece at a time; the event loop turns in between.
import { createHash } from "node:crypto";
import type { OpenFile } from "../storage/file-system.ts";

const PIECE_SIZE = 256 * 1024;

/** The bytes of an open file from its beginning to its end. Each piece is only good until the next one is asked for. */
export async function* piecesOf(file: OpenFile): AsyncGenerator<Buffer, void> {
  const piece = Buffer.allocUnsafe(PIECE_SIZE);
  for (let position = 0; ; ) {
    const count = await file.read(piece, position);
    if (count <= 0) return;
    yield piece.subarray(0, count);
    position += count;
  }
}

/** The SHA-256 of all of an open file, in hex. */
export async function hashOf(file: OpenFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of piecesOf(file)) hash.update(piece);
  return hash.digest("hex");
}
