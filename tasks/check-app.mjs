// `npm run check:app`: the specs that drive the app from outside, in each shell that can run here; says which ran where, and why not.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildIfOlder } from "./built-parts.mjs";
import { APP_RESULTS } from "./checks.mjs";
import { provideChromium } from "./chromium.mjs";
import { installedElectron } from "./electron-binary.mjs";
import { run } from "./program.mjs";
import { ROOT } from "./project.mjs";
import { whyNotElectron } from "./shell-choice.mjs";
import { appTally, tallyLine } from "./tally.mjs";

process.exitCode = (await buildIfOlder()) && (await runSpecs()) ? 0 : 1;

async function runSpecs() {
  const whyNot = whyNotElectron({ platform: process.platform, env: process.env, uid: process.getuid?.(), args: [] }) ?? installedElectron().why;
  const asked = process.argv.slice(2);
  const shells = asked.some((arg) => arg.startsWith("--project")) ? [] : ["browser", "desktop-double", ...(whyNot ? [] : ["desktop"])];
  const playwright = join(dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")), "cli.js");
  const args = [
    playwright,
    "test",
    "-c",
    "e2e/playwright.config.ts",
    "--reporter=list,json",
    ...shells.map((shell) => `--project=${shell}`),
    ...process.argv.slice(2),
  ];
  rmSync(APP_RESULTS, { force: true });
  mkdirSync(dirname(APP_RESULTS), { recursive: true });
  const env = { PERENNIAL_CHROMIUM: await provideChromium(console.error), PLAYWRIGHT_JSON_OUTPUT_FILE: APP_RESULTS };
  const { code } = await run(process.execPath, args, { cwd: ROOT, env, shown: true });
  if (!existsSync(APP_RESULTS)) return false;
  const { tally, shells: ran, again } = appTally(JSON.parse(readFileSync(APP_RESULTS, "utf8")));
  const told = [...ran].map(([shell, each]) => `${shell}: ${tallyLine(each)}${each.why.length > 0 ? ` (${each.why.join("; ")})` : ""}`);
  if (whyNot && !ran.has("desktop")) told.push(`desktop: not run, ${whyNot}`);
  if (again.length > 0) told.push(`Only at the second try: ${again.join("; ")}`);
  console.log(`Specs: ${told.join(". ")}.`);
  if (tally.passed === 0) console.error("No spec passed, so nothing was shown to work.");
  return code === 0 && tally.failed === 0 && tally.passed > 0;
}
