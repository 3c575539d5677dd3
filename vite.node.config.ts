// How the terminal program, with the browser shell in it, is built into one file.
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/cli",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { perennial: resolve(import.meta.dirname, "cli/main.ts") },
      external: [/^node:/, ...builtinModules, "fd-lock", "bufferutil", "utf-8-validate"],
      output: { format: "es", entryFileNames: "[name].js" },
    },
  },
  ssr: { noExternal: true, external: ["fd-lock"] },
});
