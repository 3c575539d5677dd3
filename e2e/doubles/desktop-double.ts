// The desktop shell without Electron's binary: the built main file runs in Node against a double of Electron, its windows are pages of Chromium.
import { fork } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { madeUpWeb } from "../made-up-web.ts";
import type { RunningApp, StartOptions, System } from "../running-app.ts";
import { sharedChromium } from "../shells/chromium.ts";
import { Driver } from "./driver.ts";

const MAIN = join(import.meta.dirname, "../../build/electron/main.js");
const REGISTER = join(import.meta.dirname, "register.mjs");

/**
 * Starts the built app on the folder. The process that runs its main file is a child of this one, so that `kill` ends what a power cut
 * would end; Chromium belongs to this process and goes with it.
 */
export async function startDesktopDouble({
  data,
  colorScheme = "light",
  viewport = { width: 1280, height: 800 },
  hasTouch = false,
  link,
  web = {},
  clock,
}: StartOptions): Promise<RunningApp> {
  // Electron's own files of this folder; beside it, so that a second start finds the first.
  const home = `${data}.home`;
  const browser = await sharedChromium();
  const context = await browser.newContext({ colorScheme, viewport, hasTouch, reducedMotion: "reduce" });
  await clock?.followedBy(context);
  const main = fork(MAIN, ["--data", data, ...(link === undefined ? [] : ["--", link])], {
    execArgv: ["--import", REGISTER, ...madeUpWeb(web).args, ...(clock?.node.args ?? [])],
    env: {
      ...process.env,
      ...madeUpWeb(web).env,
      ...clock?.node.env,
      HOME: home,
      USERPROFILE: home,
      APPDATA: home,
      XDG_CONFIG_HOME: home,
      DOUBLE_COLOR_SCHEME: colorScheme,
    },
    serialization: "advanced",
    stdio: "inherit",
  });
  clock?.waitsFor(main);
  const ended = once(main, "exit");
  const driver = new Driver(main, context);
  const close = async () => {
    await ended;
    await context.close();
  };
  try {
    const page = await Promise.race([
      driver.shown(),
      ended.then(([code]) => Promise.reject(new Error(`The app ended with ${code} before it showed a window.`))),
    ]);
    return {
      page,
      system: systemOf(driver),
      kill: async () => {
        main.kill("SIGKILL");
        await close();
      },
      ended: async () => {
        await ended;
      },
      close: async () => {
        await pageHasSent(driver);
        if (main.connected) await driver.ask("leave").catch(() => {});
        await close();
        await rm(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    main.kill("SIGKILL");
    await close();
    throw error;
  }
}

function systemOf(driver: Driver): System {
  return {
    chooses: (folder) => driver.ask("choose", folder),
    asked: () => driver.ask("asked"),
    notifications: () => driver.ask("notifications"),
    clickNotification: (index) => driver.ask("clickNotification", index),
    pressOnNotification: (index, button) => driver.ask("pressOnNotification", index, button),
    tray: () => driver.ask("tray"),
    chooseInTray: (item) => driver.ask("chooseInTray", item),
    clickTray: () => driver.ask("clickTray"),
    badge: () => driver.ask("badge"),
    wake: () => driver.ask("wake"),
    answers: (button) => driver.ask("answers", button),
    closeWindow: async () => {
      await pageHasSent(driver);
      await driver.ask("closeWindow");
    },
    hasWindow: () => driver.isShown(),
    window: () => driver.shown(),
  };
}

/** A closing window asks its page first, so that what the page has just sent is on its way. */
async function pageHasSent(driver: Driver): Promise<void> {
  if (driver.isShown()) await (await driver.shown()).evaluate(turnOfMessages).catch(() => {});
}

/** Runs in the page; done when every message that was posted before has been delivered. */
function turnOfMessages(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
