// `npm run dev` and `npm run dev:browser`: Perennial while it is being worked on, in Electron or in the browser.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "vite";
import { BUILT_TERMINAL, buildIfOlder, forgetPage, pageSettings } from "./built-parts.mjs";
import { provideElectron } from "./electron-binary.mjs";
import { ROOT } from "./project.mjs";

const [shell, ...args] = process.argv.slice(2);
if (shell === "browser") await inBrowser();
else if (shell === "electron") await inElectron();
else {
  console.error("Say which shell: node tasks/dev.mjs electron, or node tasks/dev.mjs browser.");
  process.exitCode = 2;
}

/** The page is built again at every change: reload it. Changes behind the page need a new start. */
async function inBrowser() {
  if (!(await buildIfOlder({ only: ["page", "terminal"] }))) {
    process.exitCode = 1;
    return;
  }
  const settings = await pageSettings();
  forgetPage();
  await build({ ...settings, logLevel: "info", build: { ...settings.build, watch: {}, emptyOutDir: false, minify: false, sourcemap: true } });
  follow(spawn(process.execPath, [BUILT_TERMINAL, "serve", ...args], { stdio: "inherit" }));
}

async function inElectron() {
  const { why } = await provideElectron();
  if (why) {
    console.error(`Electron cannot be opened: ${why}. Use npm run dev:browser instead.`);
    process.exitCode = 1;
    return;
  }
  const program = join(dirname(createRequire(import.meta.url).resolve("electron-vite/package.json")), "bin/electron-vite.js");
  follow(spawn(process.execPath, [program, "dev", "--watch", "--", ...args], { cwd: ROOT, stdio: "inherit" }));
}

/** Ends with the program, and the program with us. @param {import("node:child_process").ChildProcess} child */
function follow(child) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
  child.once("exit", (code) => process.exit(code ?? 0));
}
