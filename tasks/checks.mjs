// The parts of the check, one after the other, with a summary and the tests added up.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { appFailures, tellFailures, unitsFailures } from "./failures.mjs";
import { run } from "./program.mjs";
import { packageJson, ROOT } from "./project.mjs";
import { addTo, appTally, tallyLine, unitsTally } from "./tally.mjs";

const RESULTS = join(ROOT, "build/results");
/** Where Playwright's JSON report goes, full path. */
export const APP_RESULTS = join(RESULTS, "app.json");
const UNITS_RESULTS = join(RESULTS, "units.json");

/** The parts in their order, each the npm script `check:NAME`; what is quick comes first. */
const PARTS = [
  { name: "types" },
  { name: "layers" },
  { name: "style" },
  { name: "dead" },
  { name: "text" },
  { name: "docs" },
  { name: "build" },
  {
    name: "units",
    args: ` --reporter=default --reporter=json --outputFile.json="${UNITS_RESULTS}"`,
    results: UNITS_RESULTS,
    tallyOf: unitsTally,
    failuresOf: unitsFailures,
  },
  { name: "app", results: APP_RESULTS, tallyOf: (/** @type {Parameters<typeof appTally>[0]} */ report) => appTally(report).tally, failuresOf: appFailures },
];

/**
 * Runs every part, also after one is red; prints what failed, a summary and, alone on the last line, the tests added up.
 * A part that is red without a failing test of its own counts as one that failed.
 * @returns {Promise<boolean>} whether all is green
 */
export async function runChecks() {
  const { scripts } = packageJson();
  const env = { PATH: `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env.PATH}` };
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const summary = [];
  /** @type {import("./failures.mjs").Failure[]} */
  const failures = [];
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  for (const { name, args = "", results, tallyOf, failuresOf } of PARTS) {
    console.log(`\n== ${name}`);
    const { code, ms } = await run(`${scripts[`check:${name}`]}${args}`, [], { cwd: ROOT, env, shown: true, shell: true });
    const report = results && existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : undefined;
    const tally = report && tallyOf?.(report);
    if (tally) addTo(sum, tally);
    if (report && failuresOf) failures.push(...failuresOf(report));
    if (code !== 0 && !tally?.failed) sum.failed += 1;
    const red = code !== 0 || tally?.failed;
    summary.push(`${red ? "RED  " : "green"} ${name.padEnd(7)} ${(ms / 1000).toFixed(1).padStart(6)} s${tally ? `   ${tallyLine(tally)}` : ""}`);
  }
  if (failures.length > 0) console.log(`\n${tellFailures(failures)}`);
  console.log(`\n${summary.join("\n")}\n\n${tallyLine(sum)}`);
  return sum.failed === 0;
}
