// The terminal program, as a spec runs it beside the app.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const PROGRAM = join(import.meta.dirname, "../build/cli/perennial.js");

/** Runs `perennial` with these words and `--json`; gives what it printed, and rejects where it ended with anything but 0. */
export async function perennial(...words: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...words, "--json"]);
  return JSON.parse(stdout);
}
