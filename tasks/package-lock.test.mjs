// The lock file names every system's binaries: npm leaves out what the machine's registry does not serve, and `npm ci` then refuses the lock everywhere.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

/** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
const packages = JSON.parse(await readFile(join(import.meta.dirname, "../package-lock.json"), "utf8")).packages;

/** The places where Node looks for a package that the one at `from` asks for, the nearest first. */
function places(/** @type {string} */ from, /** @type {string} */ name) {
  const found = [`${from}/node_modules/${name}`];
  for (let at = from.lastIndexOf("node_modules/"); at > 0; at = from.lastIndexOf("node_modules/", at - 1))
    found.push(`${from.slice(0, at)}node_modules/${name}`);
  return [...found, `node_modules/${name}`];
}

test("every optional package that another one names is in the lock", () => {
  const named = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).map((name) => ({ from, name })));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ from, name }) => !places(from, name).some((place) => packages[place]))).toEqual([]);
});
