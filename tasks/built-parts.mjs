// The three parts that are built, and building those that are older than their sources.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { filesUnder, inProject, ROOT } from "./project.mjs";

/**
 * @typedef {object} Part
 * @property {string} name what it is called when it is told about
 * @property {string[]} entries the files it starts from
 * @property {string[]} sources folders and files it is made of; tests in them do not count
 * @property {string[]} results what is there once it is built
 * @property {() => Promise<void>} build
 */

const HOUSE = ["package.json", "package-lock.json", "tsconfig.base.json", "tasks/built-parts.mjs"];

/** @type {Part[]} */
const PARTS = [
  {
    name: "page",
    entries: ["renderer/index.html"],
    sources: ["shared", "renderer", "resources", "electron.vite.config.ts"],
    results: ["build/renderer/index.html"],
    build: () => buildWithElectronVite(["renderer"]),
  },
  {
    name: "terminal",
    entries: ["cli/main.ts"],
    sources: ["shared", "backend", "browser", "cli", "resources", "vite.node.config.ts"],
    results: ["build/cli/perennial.js"],
    build: async () => void (await (await vite()).build({ root: ROOT, configFile: join(ROOT, "vite.node.config.ts"), logLevel: "warn" })),
  },
  {
    name: "Electron",
    entries: ["electron/main.ts", "electron/preload.ts"],
    sources: ["shared", "backend", "electron", "resources", "electron.vite.config.ts"],
    results: ["build/electron/main.js", "build/electron/preload.cjs"],
    build: () => buildWithElectronVite(["main", "preload"]),
  },
];

/** The built page's folder, full path. */
export const BUILT_PAGE = join(ROOT, "build/renderer");
/** The built terminal program with the browser shell in it, full path. */
export const BUILT_TERMINAL = join(ROOT, "build/cli/perennial.js");
/** The built main program of Electron, full path. */
export const BUILT_MAIN = join(ROOT, "build/electron/main.js");

/**
 * Builds each part whose sources are not those it was last built from. Two builds at once wait for each other.
 * @param {{ force?: boolean, only?: string[], say?: (line: string) => void }} options `only`: names of parts; all unless given
 * @returns {Promise<boolean>} whether every part is there and of now; what is wrong was said
 */
export async function buildIfOlder({ force = false, only, say = console.error } = {}) {
  const parts = PARTS.filter(({ name }) => only === undefined || only.includes(name));
  if (!force && parts.every(isBuilt)) return true;
  const unlock = await lockBuild();
  try {
    let whole = true;
    for (const part of parts) whole = (await buildPart(part, force, say)) && whole;
    return whole;
  } finally {
    unlock();
  }
}

/** Has the page built anew at the next build: what is in its place was not made the way a build makes it. */
export function forgetPage() {
  rmSync(join(ROOT, "build/page.stamp"), { force: true });
}

/** The settings of the page's build, as electron.vite.config.ts gives them. */
export async function pageSettings() {
  return (await electronSettings()).renderer ?? {};
}

/** @param {Part} part @param {boolean} force @param {(line: string) => void} say */
async function buildPart(part, force, say) {
  if (!force && isBuilt(part)) return true;
  const missing = part.entries.filter((entry) => !existsSync(join(ROOT, entry)));
  if (missing.length > 0) {
    say(`The ${part.name} part cannot be built without ${missing.join(" and ")}.`);
    return false;
  }
  const hash = sourceHash(part);
  rmSync(stampPath(part), { force: true });
  const start = performance.now();
  try {
    await part.build();
  } catch (error) {
    say(`The ${part.name} part could not be built.\n${stripVTControlCharacters(error instanceof Error ? error.message : String(error))}`);
    return false;
  }
  const absent = part.results.filter((result) => !existsSync(join(ROOT, result)));
  if (absent.length > 0) {
    say(`The build of the ${part.name} part ended without ${absent.join(" and ")}.`);
    return false;
  }
  writeFileSync(stampPath(part), hash);
  say(`Built the ${part.name} part in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return true;
}

/** @param {Part} part */
function isBuilt(part) {
  if (!part.results.every((result) => existsSync(join(ROOT, result)))) return false;
  return existsSync(stampPath(part)) && readFileSync(stampPath(part), "utf8") === sourceHash(part);
}

/** @param {Part} part */
function stampPath(part) {
  return join(ROOT, "build", `${part.name.toLowerCase()}.stamp`);
}

/**
 * By content, not by time: a fresh checkout or a switched branch has new times on old files.
 * @param {Part} part
 */
function sourceHash(part) {
  const hash = createHash("sha256");
  for (const path of [...HOUSE, ...part.sources].flatMap(filesOf)) {
    if (/\.test\.[a-z]+$|\.md$/.test(path)) continue;
    const bytes = readFileSync(path);
    hash.update(`${inProject(path)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

/** @returns {string[]} */
function filesOf(/** @type {string} */ source) {
  const path = join(ROOT, source);
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? filesUnder(path) : [path];
}

/** @param {("main" | "preload" | "renderer")[]} names */
async function buildWithElectronVite(names) {
  const settings = await electronSettings();
  const { build } = await vite();
  for (const name of names) await build({ root: ROOT, ...settings[name], logLevel: "warn" });
}

/** Loaded only where something is to be built: a start of what is built already does without. */
const vite = () => import("vite");

/** electron-vite builds all three at once or none; its settings, made ready for Vite, build each alone. */
async function electronSettings() {
  const { resolveConfig } = await import("electron-vite");
  const { config } = await resolveConfig({ root: ROOT, logLevel: "warn" }, "build", "production");
  return config ?? {};
}

/** @returns {Promise<() => void>} what gives the lock back */
async function lockBuild() {
  const path = join(ROOT, "build", "building.lock");
  mkdirSync(join(ROOT, "build"), { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    if (isAbandoned(path)) rmSync(path, { force: true });
    else await after(100);
  }
}

/** Whether the process that holds the lock ended without giving it back. */
function isAbandoned(/** @type {string} */ path) {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    // It is empty between being created and being written.
    if (!pid) return Date.now() - statSync(path).mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}
