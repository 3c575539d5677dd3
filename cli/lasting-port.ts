// The port of a data folder: the same at each start, so that the browser keeps what the person allowed the page, such as notifications.
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { CannotServe, type Served } from "#browser/serve.ts";

/** Below the ports that systems give to outgoing connections, and none that a browser refuses. */
const FIRST = 21_000;
const COUNT = 8_000;

/** Serves on the folder's own port, or on any free one where another program has it. */
export async function serveOnLastingPort(folder: string, serveOn: (port: number) => Promise<Served>): Promise<Served> {
  try {
    return await serveOn(lastingPort(folder));
  } catch (error) {
    if (error instanceof CannotServe) return serveOn(0);
    throw error;
  }
}

/** The port that belongs to a folder. Two folders may have the same one. */
export function lastingPort(folder: string): number {
  return FIRST + (createHash("sha256").update(resolve(folder)).digest().readUInt32BE(0) % COUNT);
}
