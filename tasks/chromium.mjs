// The Chromium that drives the app in tests and benches: found, or provided.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { run } from "./program.mjs";

const PLACES = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"],
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].map((folder) =>
    join(folder ?? "C:", "Google/Chrome/Application/chrome.exe"),
  ),
};
/** A download in which nothing comes for so long is given up. */
const QUIET_MS = 60_000;

/**
 * Where a Chromium or Chrome is: the one `PERENNIAL_CHROMIUM` names, the system's, or Playwright's own.
 * @returns {string | undefined} full path
 */
function findChromium() {
  const named = process.env.PERENNIAL_CHROMIUM;
  const places = PLACES[/** @type {keyof typeof PLACES} */ (process.platform)] ?? [];
  return [...(named ? [named] : []), ...places, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Finds a Chromium that runs; else asks Playwright for one; else, on Debian as root, installs the system's.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} full path; throws one sentence where none can be had
 */
export async function provideChromium(say) {
  const found = findChromium();
  if (found && (await runs(found))) return found;
  say("No Chromium here: asking Playwright for one.");
  const playwright = join(dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")), "cli.js");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" };
  const fetched = await run(process.execPath, [playwright, "install", "chromium"], { env, quietMs: QUIET_MS });
  if (fetched.code === 0 && (await runs(chromium.executablePath()))) return chromium.executablePath();
  if (process.getuid?.() === 0 && (await isDebian())) {
    say("Playwright has none that runs here: installing the system's chromium.");
    const noQuestions = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env: noQuestions, quietMs: 5 * QUIET_MS });
    await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], { env: noQuestions, quietMs: 5 * QUIET_MS });
    const installed = findChromium();
    if (installed && (await runs(installed))) return installed;
  }
  throw new Error("The app's tests need a Chromium or Chrome: install one, or name it in PERENNIAL_CHROMIUM.");
}

/** Whether it starts at all; a download may lack the system's libraries. */
async function runs(/** @type {string} */ path) {
  // On Windows `--version` opens a window.
  return existsSync(path) && (process.platform === "win32" || (await run(path, ["--version"], { quietMs: QUIET_MS })).code === 0);
}

async function isDebian() {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}
