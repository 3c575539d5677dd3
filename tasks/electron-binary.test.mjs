// Fetching Electron's binary never hangs a start, says why it did not work out, and is not tried again at every start.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { provideElectron } from "./electron-binary.mjs";

let root = "";
/** @type {string[]} */
let said = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "perennial-electron-"));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true }));

/** An electron package whose installer is this program. @param {string} installer @param {string} version */
function packageWith(installer, version = "45.0.0") {
  mkdirSync(join(root, "electron"), { recursive: true });
  writeFileSync(join(root, "electron/package.json"), JSON.stringify({ version }));
  writeFileSync(join(root, "electron/install.js"), installer);
  return { folder: join(root, "electron"), cache: join(root, "cache"), quietMs: 60_000, say: (/** @type {string} */ line) => void said.push(line) };
}

test("a binary that is there is used and nothing is fetched", async () => {
  const options = packageWith("process.exit(1)");
  mkdirSync(join(root, "electron/dist"));
  writeFileSync(join(root, "electron/path.txt"), "electron");
  writeFileSync(join(root, "electron/dist/electron"), "");
  expect(await provideElectron(options)).toEqual({ path: join(root, "electron/dist/electron") });
  expect(said).toEqual([]);
});

test("a binary that is fetched is used", async () => {
  const fetching = `const fs = require("fs"); fs.mkdirSync(__dirname + "/dist"); fs.writeFileSync(__dirname + "/dist/electron", ""); fs.writeFileSync(__dirname + "/path.txt", "electron")`;
  expect(await provideElectron(packageWith(fetching))).toEqual({ path: join(root, "electron/dist/electron") });
});

test("a fetch that is refused gives its cause, and is tried again hours later or for another version only", async () => {
  const refused = packageWith(`console.error("HTTPError: Response code 403 (Forbidden) for x\\n    at y"); process.exit(1)`);
  const why = "Electron could not be fetched (Response code 403 (Forbidden) for x)";
  expect(await provideElectron({ ...refused, now: () => 1_000 })).toEqual({ why });
  expect(said).toHaveLength(1);
  expect(await provideElectron({ ...refused, now: () => 3_600_000 })).toEqual({ why });
  expect(said).toHaveLength(1);
  await provideElectron({ ...refused, now: () => 7 * 3_600_000 });
  expect(said).toHaveLength(2);
  packageWith("process.exit(1)", "46.0.0");
  expect(await provideElectron({ ...refused, now: () => 7 * 3_600_000 })).toEqual({ why: "Electron could not be fetched (no reason given)" });
});

test("a fetch from which nothing comes is given up", async () => {
  expect(await provideElectron({ ...packageWith("setInterval(() => {}, 1000)"), quietMs: 300 })).toEqual({
    why: "Electron could not be fetched (nothing came for 0.3 s)",
  });
});

test("a fetch that is slow but goes on is waited for", async () => {
  const slow = `const fs = require("fs"); const os = require("os"); let n = 0;
    const timer = setInterval(() => { fs.appendFileSync(os.tmpdir() + "/part", "x"); if (++n === 12) { clearInterval(timer); console.error("Error: bad checksum"); process.exitCode = 1; } }, 500)`;
  expect(await provideElectron({ ...packageWith(slow), quietMs: 4_000 })).toEqual({ why: "Electron could not be fetched (bad checksum)" });
});
