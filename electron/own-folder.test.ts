// Electron's own files: one place for each data folder, never among the person's.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownFolder } from "./own-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "perennial-own-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("each data folder has its own, the same one at every start, private, and nothing is put into the data folder", () => {
  const data = join(folder, "data");
  const [one, again, other] = [ownFolder(folder, data), ownFolder(folder, data), ownFolder(folder, join(folder, "other"))];

  expect(one).toBe(again);
  expect(one).not.toBe(other);
  expect(relative(folder, one)).toMatch(/^electron[/\\][0-9a-f]{16}$/);
  if (process.platform !== "win32") expect(statSync(one).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).toEqual(["electron"]);
});

test("where the default folder cannot be written, a temporary one does", () => {
  writeFileSync(join(folder, "electron"), "a file where the folder should be");
  const own = ownFolder(folder, "data");
  rmSync(own, { recursive: true });

  expect(relative(tmpdir(), own)).toMatch(/^perennial-electron-/);
});
