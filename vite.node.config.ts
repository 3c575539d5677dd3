// How the terminal program, with the browser shell in it, is built into one file.
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** zip.js can fetch a codec from an address that it is given. None ever is, and a program must not import what only running it can tell. */
const noCodecsFromElsewhere: Plugin = {
  name: "no-codecs-from-elsewhere",
  transform: {
    filter: { id: /zip\.js[\\/]lib[\\/]core[\\/]codec-registry\.js$/ },
    handler: (code) => code.replace(/await import\([^)]*codecURI\)/, "{}"),
  },
};

export default defineConfig({
  plugins: [noCodecsFromElsewhere],
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
