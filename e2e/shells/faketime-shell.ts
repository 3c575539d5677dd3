// The browser shell under libfaketime: a program whose clock the system itself tells it, while the timers go on as they do.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = join(import.meta.dirname, "../../build/cli/perennial.js");
const PLACES = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map((machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`);

/** Where libfaketime is; undefined where it is not installed. */
export const FAKETIME = PLACES.find((place) => existsSync(place));

/** A program that serves a folder by a clock of its own. */
export interface FakedShell {
  /** The address of its page, to be opened once. */
  readonly url: string;
  /** Ends it at once. */
  kill(): Promise<void>;
}

/** Sets the clock of every program that was started with this file; it runs on from there. */
export async function setFakeClock(file: string, time: Date): Promise<void> {
  const seconds = Math.round((time.getTime() - Date.now()) / 1_000);
  await writeFile(`${file}.part`, `${seconds < 0 ? "" : "+"}${seconds}`);
  await rename(`${file}.part`, file);
}

/** Starts `perennial serve` by the clock of the file and in a time zone. */
export async function startFaked(data: string, file: string, zone: string): Promise<FakedShell> {
  const server = spawn(process.execPath, [PROGRAM, "serve", "--data", data, "--no-open", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TZ: zone, LD_PRELOAD: FAKETIME, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1", DONT_FAKE_MONOTONIC: "1", NO_FAKE_STAT: "1" },
  });
  const { url } = JSON.parse(await firstLine(server)) as { url: string };
  return {
    url,
    kill: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The program has no output.");
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error("perennial serve ended before it was ready.");
}
