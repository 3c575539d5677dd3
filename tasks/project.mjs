// Where the project lies, and which of its files there are.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The project's folder, full path. */
export const ROOT = dirname(import.meta.dirname);

const NOT_SOURCE = new Set(["node_modules", "build", "dist", "test-results", "playwright-report", ".git"]);

/** A path inside the project as people write it: from its folder, with slashes on every system. */
export function inProject(/** @type {string} */ path) {
  return relative(ROOT, path).split(sep).join("/");
}

/**
 * Every file under a folder, sorted; nothing that was built or installed.
 * @param {string} folder full path; a folder that is not there has no files
 * @returns {string[]} full paths
 */
export function filesUnder(folder) {
  const files = [];
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) files.push(path);
    else if (entry.isDirectory() && !NOT_SOURCE.has(entry.name)) files.push(...filesUnder(path));
  }
  return files.sort();
}

/** What package.json says. */
export function packageJson() {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
}

function entriesOf(/** @type {string} */ folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return [];
    throw error;
  }
}
