// How the limits are built: as the app's own page is.
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    target: "esnext",
    outDir: resolve(here, "../../build/bench/limits"),
    emptyOutDir: true,
    rollupOptions: { input: ["bare-page", "bare-list", "hand-drag"].map((name) => resolve(here, `${name}.html`)) },
  },
});
