// The built terminal program, run as people and scripts run it: in a process of its own, on folders of its own. Whatever imports this has its hooks.
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";

export const PROJECT = resolve(import.meta.dirname, "..");
/** Files in the shapes that people have. */
export const FIXTURES = join(PROJECT, "shared/formats/import/fixtures");
/** A table of seven rows. */
export const LOG = join(FIXTURES, "unnamed-company.csv");

/** A copy of what the program needs of the project, so that a build going on beside this test does not matter. */
export const root = mkdtempSync(join(tmpdir(), "perennial-cli-"));
/** The data folder of the test that runs; nothing is there yet. */
export let folder: string;
let started: ChildProcess[] = [];

beforeAll(() => {
  mkdirSync(join(root, "cli"));
  mkdirSync(join(root, "build/renderer"), { recursive: true });
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  writeFileSync(join(root, "build/renderer/index.html"), "<!doctype html><title>Perennial</title>");
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"), "junction");
  cpSync(join(PROJECT, "resources/demo-search.json"), join(root, "resources/demo-search.json"));
  copyFileSync(join(PROJECT, "cli/perennial.mjs"), join(root, "cli/perennial.mjs"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(mkdtempSync(join(root, "data-")), "folder");
});
afterEach(async () => {
  for (const child of started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  started = [];
});

/** What a run of the program came to. */
interface Ended {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** What came of the program with these words. */
export function run(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(root, "cli/perennial.mjs"), ...args], { env: environment(), maxBuffer: 1e8 }, (_, out, told) =>
      done({ code: child.exitCode ?? -1, out, told }),
    );
  });
}

/** The same, on the folder of the test. */
export const onFolder = (...args: string[]) => run(...args, "--data", folder);

/** A locale in which dates begin with the month, and no display to open a browser on. */
function environment(): NodeJS.ProcessEnv {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, PERENNIAL_DATA: ___, ...env } = process.env;
  return { ...env, LC_ALL: "en_US.UTF-8" };
}

/** What lies in the folder, to the byte and the nanosecond. */
export function state(): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const { mtimeNs, size } = statSync(join(folder, name), { bigint: true });
    return `${name} ${size} ${mtimeNs}`;
  });
}

/** A program that serves the folder until the test is over. */
export async function serveOn(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(root, "cli/perennial.mjs"), "serve", "--json", "--no-open", "--data", folder, ...args], {
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  if (!child.stdout) throw new Error("a piped output");
  const [line] = await once(createInterface(child.stdout), "line");
  return { child, url: JSON.parse(String(line)).url };
}

/** Builds the program, once for the tests of a file; before that it only says how to. */
export function build(): void {
  const vite = join(PROJECT, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "-c", join(PROJECT, "vite.node.config.ts"), "--outDir", join(root, "build/cli"), "--logLevel", "error"], {
    cwd: PROJECT,
  });
}
