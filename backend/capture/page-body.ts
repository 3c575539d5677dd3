// The bytes of an answer, unpacked and counted while they come, so that nothing grows past its limit.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { FetchRefused } from "./fetch-refused.ts";

/** Most bytes of a page, as they come and once they are unpacked: 5 MiB. */
export const PAGE_BYTES_LIMIT = 5 * 1024 * 1024;

/** Reads an answer's body. Throws `FetchRefused` where it is too large or packed in a way that is not asked for, and what broke it off otherwise. */
export async function pageBody(answer: IncomingMessage): Promise<Buffer> {
  if (Number(answer.headers["content-length"] ?? 0) > PAGE_BYTES_LIMIT) throw tooLarge();
  const parts: Buffer[] = [];
  const collect = async (unpacked: AsyncIterable<Buffer>) => {
    for await (const part of unpacked) parts.push(part);
  };
  const unpacking = unpackingOf(answer.headers["content-encoding"]);
  // Counted on both sides: what is packed can be empty for ever.
  await (unpacking ? pipeline(answer, counted, unpacking, counted, collect) : pipeline(answer, counted, collect));
  return Buffer.concat(parts);
}

async function* counted(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > PAGE_BYTES_LIMIT) throw tooLarge();
    yield part;
  }
}

/** One packing at most: several over each other are what bombs are made of. */
function unpackingOf(encoding = "identity"): Duplex | undefined {
  const named = encoding.trim().toLowerCase();
  if (named === "identity" || named === "") return undefined;
  if (named === "gzip" || named === "x-gzip") return createGunzip();
  if (named === "br") return createBrotliDecompress();
  throw new FetchRefused("fetching.oddlyPacked");
}

function tooLarge(): FetchRefused {
  return new FetchRefused("fetching.tooLarge", { limit: PAGE_BYTES_LIMIT / 1024 / 1024 });
}
