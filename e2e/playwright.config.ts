// How the app is driven from outside: the same specs in each shell.
import { defineConfig } from "@playwright/test";
import type { ShellOptions } from "./app.ts";

export default defineConfig<ShellOptions>({
  testDir: "specs",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  // A machine that stalls for seconds is no fault of the app. What passes only then is told by name, and more than two of them are red.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: { viewport: { width: 1280, height: 800 }, trace: "on-first-retry", contextOptions: { reducedMotion: "reduce" } },
  projects: [
    { name: "browser", use: { shell: "browser" } },
    { name: "desktop-double", use: { shell: "desktop-double" } },
    { name: "desktop", use: { shell: "desktop" } },
    // Not a test: `npm run screenshots` draws the pictures of the docs.
    { name: "screenshots", testDir: "screenshots", use: { shell: "browser" } },
  ],
});
