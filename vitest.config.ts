// The unit and property tests: everything that runs without a browser.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,backend,browser,cli,electron,renderer,tasks}/**/*.test.{ts,mts,mjs,tsx}"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes at once; a busy machine may take longer.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
