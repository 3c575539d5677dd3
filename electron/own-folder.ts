// Where Electron keeps its own files: never among the person's, and one place for each data folder.
import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The folder that Electron gets as `userData` for a data folder: under the default folder, named after the data folder, made when missing.
 * Electron's single-instance lock lives there, so that there is one window for each data folder, also for one that cannot be written.
 * Where the default folder cannot be written either, a temporary one.
 */
export function ownFolder(defaultFolder: string, dataFolder: string): string {
  const own = join(defaultFolder, "electron", createHash("sha256").update(dataFolder).digest("hex").slice(0, 16));
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    return mkdtempSync(join(tmpdir(), "perennial-electron-"));
  }
}
