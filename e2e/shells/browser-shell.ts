// The browser shell: the terminal program serves the board, Chromium opens the address it prints.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { madeUpWeb } from "../made-up-web.ts";
import type { RunningApp, StartOptions } from "../running-app.ts";
import { sharedChromium } from "./chromium.ts";

const PROGRAM = join(import.meta.dirname, "../../build/cli/perennial.js");

/** Starts `perennial serve` on the folder and opens its page. */
export async function startBrowserShell({
  data,
  colorScheme = "light",
  viewport = { width: 1280, height: 800 },
  hasTouch = false,
  web = {},
  clock,
}: StartOptions): Promise<RunningApp> {
  const server = spawn(process.execPath, [...madeUpWeb(web).args, ...(clock?.node.args ?? []), PROGRAM, "serve", "--data", data, "--no-open", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...madeUpWeb(web).env, ...clock?.node.env },
  });
  const { url } = await firstLine(server);
  const browser = await sharedChromium();
  const context = await browser.newContext({ colorScheme, viewport, hasTouch, reducedMotion: "reduce" });
  await clock?.followedBy(context);
  clock?.waitsFor(server);
  const page = await context.newPage();
  await page.goto(url).catch((error) => {
    server.kill("SIGKILL");
    throw error;
  });
  const ended = once(server, "exit");
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await ended;
  };
  return {
    page,
    kill: () => end("SIGKILL"),
    ended: async () => {
      await ended;
    },
    close: async () => {
      await context.close();
      await end("SIGTERM");
    },
  };
}

async function firstLine(server: ChildProcess): Promise<{ url: string }> {
  let text = "";
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk) => {
      text += chunk;
      if (text.includes("\n")) resolve(JSON.parse(text));
    });
    server.once("exit", (code) => reject(new Error(`perennial serve ended with ${code} before it was ready`)));
  });
}
