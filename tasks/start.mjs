// `npm start`: opens Perennial, built first if need be; in Electron, or in the browser with one line that says why.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { BUILT_MAIN, BUILT_TERMINAL, buildIfOlder } from "./built-parts.mjs";
import { provideElectron } from "./electron-binary.mjs";
import { whyNotElectron } from "./shell-choice.mjs";

/** An Electron that ends in an error within this time never got to open its window: a missing library, a forbidden sandbox. */
const SETTLED_MS = 10_000;

const args = process.argv.slice(2);
const why = whyNotElectron({ platform: process.platform, env: process.env, uid: process.getuid?.(), args });
if (await buildIfOlder({ only: why ? ["page", "terminal"] : undefined })) await open();
else process.exitCode = 1;

async function open() {
  if (why) return openBrowser(why);
  const { path, why: whyMissing } = await provideElectron();
  if (path === undefined) return openBrowser(whyMissing);
  const start = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(path, [BUILT_MAIN, ...args], { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
  const [code, signal] = await once(child, "exit").catch((error) => [127, error.message]);
  if (code === 0 || signal === "SIGINT" || signal === "SIGTERM") return;
  if (performance.now() - start < SETTLED_MS) return openBrowser(`Electron ended at once (${signal ?? `exit code ${code}`})`);
  process.exitCode = code ?? 1;
}

async function openBrowser(/** @type {string} */ reason) {
  console.error(`Perennial opens in the browser: ${reason}.`);
  // In this process, so that a signal to it reaches the writer and nothing stays behind.
  process.removeAllListeners("SIGINT");
  process.removeAllListeners("SIGTERM");
  process.argv.splice(1, process.argv.length, BUILT_TERMINAL, "serve", ...args);
  await import(pathToFileURL(BUILT_TERMINAL).href);
}
