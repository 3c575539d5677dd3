// What the check for dead code starts from: what people and programs run, and files that are opened by their path.
import type { KnipConfig } from "knip";

export default {
  entry: [
    "cli/{main.ts,perennial.mjs}",
    "electron/{main,preload}.ts",
    "bench/main.ts",
    "bench/limits/*.{ts,tsx}",
    "tasks/{bench,build,check,check-*,dev,hostile-postings,start,test,torture}.mjs",
    "resources/*.mjs",
    // The double of Electron and the clock of specs are given to Node by their path.
    "e2e/{fake-clock,made-up-web,doubles/{register,resolve-electron,electron}}.mjs",
    // The check of the documents loads it to compare the published schema.
    "backend/storage/schema-file.ts",
    // Tests start these as programs of their own.
    "**/*.test-program.ts",
  ],
  project: ["{shared,backend,browser,cli,electron,renderer,e2e,bench,resources,tasks}/**/*.{ts,tsx,mjs,css}", "*.config.ts"],
  // A type that a signature in its own file names may be exported for those who will want to name it too.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Of Linux: a test that needs it says so where it is not there.
  ignoreBinaries: ["unshare"],
  playwright: { config: ["e2e/playwright.config.ts"] },
  vite: { config: ["vite.node.config.ts", "bench/limits/vite.config.ts"] },
  compilers: {
    // What a stylesheet imports, and the fonts it names.
    css: (text: string) => [...text.matchAll(/(?:@import\s+|url\()["']([^"')]+)["']/g)].map(([, target]) => `import "${target}";`).join("\n"),
  },
} satisfies KnipConfig;
