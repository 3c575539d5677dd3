// The real Electron, wherever its binary exists.
import { join } from "node:path";
import { _electron as electron } from "@playwright/test";
import type { RunningApp, StartOptions } from "../running-app.ts";

const MAIN = join(import.meta.dirname, "../../build/electron/main.js");

/** Starts the built app in Electron on the folder. */
export async function startDesktop({ data, colorScheme = "light", viewport = { width: 1280, height: 800 } }: StartOptions): Promise<RunningApp> {
  const app = await electron.launch({ args: [MAIN, "--data", data], colorScheme });
  const page = await app.firstWindow();
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize(viewport);
  const ended = new Promise<void>((resolve) => app.process().once("exit", () => resolve()));
  return {
    page,
    kill: async () => {
      app.process().kill("SIGKILL");
      await ended;
    },
    ended: () => ended,
    close: () => app.close(),
  };
}
