// How the three parts of the Electron app are built; the browser shell serves the same page.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

const here = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(here, "package.json"), "utf8"));

/** What the first view needs, in one file: every request costs it more than the bytes do. */
const firstView = {
  groups: [
    {
      debugName: "first view",
      name: (id: string, graph: ModuleGraph) => (neededBy(resolve(here, "renderer/main.tsx"), graph).has(id) ? "first-view" : null),
    },
  ],
};

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const needed = new Set<string>();

/** The modules that an entry imports, and those import, without the ones fetched later. */
function neededBy(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  for (const waiting = needed.size === 0 ? [entry] : []; waiting.length > 0; ) {
    const id = waiting.pop() as string;
    if (needed.has(id)) continue;
    needed.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return needed;
}

/**
 * Has V8 compile the first view's file as a whole while it arrives, beside the main thread, instead of function by function as each is
 * called: an explicit compile hint, which must be the first line. Measured: an eighth less work of the main thread to the first card.
 */
const compiledAhead: Plugin = {
  name: "compiled-ahead",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk" && file.name === "first-view") file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: "build/electron",
      emptyOutDir: false,
      minify: false,
      lib: { entry: { main: resolve(here, "electron/main.ts") }, formats: ["es"] },
      rollupOptions: { external: ["electron", "fd-lock"] },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: "build/electron",
      emptyOutDir: false,
      lib: { entry: { preload: resolve(here, "electron/preload.ts") }, formats: ["cjs"] },
      rollupOptions: { external: ["electron"], output: { entryFileNames: "[name].cjs" } },
    },
  },
  renderer: {
    root: resolve(here, "renderer"),
    plugins: [react(), compiledAhead],
    define: { "import.meta.env.PERENNIAL_VERSION": JSON.stringify(version) },
    // Each answer puts its own nonce in this place (`backend/page.ts`).
    html: { cspNonce: "perennial-nonce-place" },
    css: { postcss: { plugins: [] }, modules: { localsConvention: "camelCaseOnly" } },
    build: {
      outDir: resolve(here, "build/renderer"),
      emptyOutDir: true,
      minify: true,
      target: "chrome120",
      modulePreload: { polyfill: false },
      // The page's policy lets no font or script come from a data: address.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: resolve(here, "renderer/index.html"),
        output: { codeSplitting: firstView },
      },
    },
  },
});
