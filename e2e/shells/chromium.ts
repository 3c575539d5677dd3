// The Chromium that drives the page: the system's where there is one, else Playwright's own.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

/** Where the system's Chromium is; `PERENNIAL_CHROMIUM` names another. Undefined: Playwright's own is used. */
function systemChromium(): string | undefined {
  return process.env.PERENNIAL_CHROMIUM ?? SYSTEM.find((path) => existsSync(path));
}

let running: Promise<Browser> | undefined;

/** The one Chromium of this worker, started without any traffic of its own; each app gets a context of its own in it. */
export function sharedChromium(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: systemChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
    ],
  });
  return running;
}

/** Ends it; the worker does so when it is done. */
export async function closeChromium(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}
