// The app as a spec gets it: started in one of the shells on a data folder of its own, killed and started again at will.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { Clock } from "./clock.ts";
import { startDesktopDouble } from "./doubles/desktop-double.ts";
import type { RunningApp, StartOptions } from "./running-app.ts";
import { startBrowserShell } from "./shells/browser-shell.ts";
import { closeChromium } from "./shells/chromium.ts";
import { startDesktop } from "./shells/desktop.ts";

export type Shell = "browser" | "desktop-double" | "desktop";
export interface ShellOptions {
  shell: Shell;
}

const starters: Record<Shell, (options: StartOptions) => Promise<RunningApp>> = {
  browser: startBrowserShell,
  desktop: startDesktop,
  "desktop-double": startDesktopDouble,
};

interface Fixtures {
  /** A data folder of this test alone; empty. */
  data: string;
  /** A clock set by hand, at the time it is until then: `start({ clock })`. */
  clock: Clock;
  /** Starts the app; all that were started are ended after the test. Fails the test if the page reported an error. */
  start: (options?: Partial<StartOptions>) => Promise<RunningApp>;
  /** The page of an app started on `data`. */
  app: Page;
}

export const test = base.extend<Fixtures & ShellOptions, { chromium: undefined }>({
  // Ends the worker's Chromium when the worker is done.
  chromium: [
    async ({}, use) => {
      await use(undefined);
      await closeChromium();
    },
    { scope: "worker", auto: true },
  ],
  shell: ["browser", { option: true }],
  data: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "perennial-e2e-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  clock: async ({ data, shell }, use, testInfo) => {
    testInfo.skip(shell === "desktop", "the clock of a real Electron cannot be set");
    const clock = new Clock(`${data}.clock`);
    await clock.set(new Date());
    await use(clock);
    await clock.forget();
  },
  start: async ({ shell, data }, use) => {
    const running: RunningApp[] = [];
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const app = await starters[shell]({ data, ...options });
      running.push(app);
      app.page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
      app.page.on("console", (message) => {
        if (message.type() === "error" && !isLostConnection(message.text())) complaints.push(message.text());
      });
      return app;
    });
    // What a page asks while its program ends is not answered, and the browser says so: that is no complaint of the page's.
    const reported = [...complaints];
    for (const app of running) await app.close();
    expect(reported, "errors and policy violations that the page reported").toEqual([]);
  },
  app: async ({ start }, use) => {
    const { page } = await start();
    await use(page);
  },
});

export { expect };

/** A killed backend is what some specs are about; the browser then reports the lost connection. */
function isLostConnection(text: string): boolean {
  return /WebSocket|ERR_CONNECTION/.test(text);
}

/** The data file as it is on disk now. */
export async function fileIn(data: string): Promise<SavedFile> {
  return JSON.parse(await readFile(join(data, "perennial.json"), "utf8"));
}

/** As much of the file as specs look at. */
export interface SavedFile {
  revision: number;
  data: {
    applications: SavedApplication[];
    people: { id: string; name: string; title?: string; company?: string; grewFrom?: SavedOrigin[]; removed?: { at: string } }[];
    touchpoints: { person: string; application?: string; at: string; channel: string; text: string }[];
    debriefs: SavedDebrief[];
    reminders: { id: string; text: string; application: string; due: string; done?: { at: string } }[];
    attachments: { id: string; name: string; kind: string; size: number }[];
    settings?: { theme: string; notifications?: SavedNotifications };
  };
}

interface SavedNotifications {
  system: boolean;
  dayTime: string;
  leads: number[];
  quiet?: { from: string; to: string };
}

interface SavedOrigin {
  kind: string;
  id: string;
  move?: string;
}

interface SavedDebrief {
  id: string;
  application: string;
  move?: string;
  wanted: string[];
  wentWell: string[];
  workOn: string[];
  theirWords?: string;
  ended?: string;
  people: string[];
  goBack?: { on?: string; reminder?: string; never?: boolean };
  finishedAt?: string;
}

export interface SavedApplication {
  id: string;
  company: string;
  role: string;
  stage: string;
  rank: string;
  tags: string[];
  archived?: { reason: string };
  removed?: { at: string };
  salary?: { min?: number; max?: number; currency?: string; period?: string };
  people?: string[];
  attachments?: { id: string; at: string }[];
  timeline: { id: string; kind: string; at: string; from?: string; to?: string; text?: string; name?: string; grewFrom?: SavedOrigin[] }[];
}
