// Electron's binary: whether it is there, and fetching it, since its package does that on first use only.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { run } from "./program.mjs";
import { ROOT } from "./project.mjs";

const CACHE = join(ROOT, "node_modules/.cache/perennial");
/** A fetch in which no byte came for so long is given up. */
const QUIET_MS = 30_000;
/** After a fetch that did not work out, starts do not try again for so long. */
const REMEMBER_MS = 6 * 3_600_000;

/** @typedef {{ path: string, why?: undefined } | { path?: undefined, why: string }} Binary `why`: one clause that says why it is not there */

/** Where Electron's binary is, without fetching anything. @returns {Binary} */
export function installedElectron(folder = electronFolder()) {
  if (folder === undefined) return { why: "the electron package is not installed" };
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, "dist");
  const name = existsSync(join(folder, "path.txt")) ? readFileSync(join(folder, "path.txt"), "utf8") : undefined;
  if (name !== undefined && existsSync(join(dist, name))) return { path: join(dist, name) };
  return { why: "Electron's binary is not here" };
}

/**
 * Where Electron's binary is, fetched first if need be; what came of a fetch is remembered, so that only one start in some hours waits for it.
 * @param {object} [options] for tests: another package folder, patience, memory and clock
 * @param {string} [options.folder]
 * @param {string} [options.cache]
 * @param {number} [options.quietMs]
 * @param {() => number} [options.now] epoch ms
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<Binary>}
 */
export async function provideElectron({ folder = electronFolder(), cache = CACHE, quietMs = QUIET_MS, now = Date.now, say = console.error } = {}) {
  const installed = installedElectron(folder);
  if (installed.path !== undefined || folder === undefined) return installed;
  const version = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  const memory = join(cache, "electron-fetch.json");
  const before = readJson(memory);
  if (before?.version === version && now() - before.at < REMEMBER_MS && now() >= before.at) return { why: before.why };
  say("Fetching Electron, once; this can take some minutes.");
  const download = join(cache, "download");
  mkdirSync(download, { recursive: true });
  // The package downloads into the temporary folder; one of our own tells how much has come.
  const env = { TMPDIR: download, TEMP: download, TMP: download };
  const ended = await run(process.execPath, [join(folder, "install.js")], {
    env,
    quietMs,
    progress: () => bytesUnder(download) + bytesUnder(join(folder, "dist")),
  });
  rmSync(download, { recursive: true, force: true });
  const fetched = installedElectron(folder);
  if (ended.code === 0 && fetched.path !== undefined) return fetched;
  const why = `Electron could not be fetched (${ended.gaveUp ? `nothing came for ${quietMs / 1000} s` : causeIn(ended.output)})`;
  writeFileSync(memory, JSON.stringify({ version, at: now(), why }));
  return { why };
}

/** The last named cause in what a program said, or its first line. */
function causeIn(/** @type {string} */ output) {
  const cause = [...output.matchAll(/(?:\[cause\]|Error): (.+)/g)].at(-1)?.[1] ?? output.trim().split("\n")[0];
  const plain = cause?.replace(/^(\[?Error: )+|[{[\]]\s*$/g, "").trim() || "no reason given";
  return plain === "fetch failed" ? "its download site does not answer" : plain;
}

function electronFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return undefined;
  }
}

/** @returns {number} */
function bytesUnder(/** @type {string} */ folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true }).reduce(
      (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 1),
      0,
    );
  } catch {
    // It comes and goes while the other program works.
    return 0;
  }
}

function readJson(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
