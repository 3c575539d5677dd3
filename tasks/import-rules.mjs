// Who may import what: architecture.md's table as data. Types count as imports, and so do dynamic imports.

/**
 * @typedef {object} Rule
 * @property {string} in the folder (or file) it is about; the first rule that fits a file is the file's rule
 * @property {string[]} may what its files may import beside their own folder: folders, files, `node:`, packages
 * (`@mantine/` for all of a scope), and `computed` for imports whose target only running them can tell
 */

const PAGE_PACKAGES = ["react", "react-dom", "react-i18next", "@mantine/", "@tabler/icons-react", "get-nonce"];
const SHARED = ["shared/model", "shared/commands", "shared/queries", "shared/formats", "shared/contract", "shared/text"];

/** @type {Rule[]} */
export const RULES = [
  { in: "shared/model", may: ["zod", "fractional-indexing", "temporal-polyfill"] },
  { in: "shared/text", may: ["i18next"] },
  { in: "shared/commands", may: ["shared/model", "shared/text", "zod"] },
  { in: "shared/queries", may: ["shared/model", "shared/text"] },
  {
    in: "shared/formats",
    may: [
      "shared/model",
      "shared/commands",
      "shared/queries",
      "shared/text",
      ...["papaparse", "zod", "chrono-node", "ical-generator", "temporal-polyfill", "hucre", "@zip.js/zip.js"],
      ...["htmlparser2", "domhandler", "domutils", "postal-mime"],
    ],
  },
  { in: "shared/contract", may: ["shared/model", "shared/commands", "shared/text", "birpc"] },
  { in: "backend/storage/migrations", may: [] },
  { in: "backend", may: [...SHARED, "node:", "lowdb", "fd-lock", "yauzl", "yazl", "zod", "ipaddr.js"] },
  { in: "browser", may: [...SHARED, "backend", "node:", "ws"] },
  // The committed launcher, which loads what was built.
  { in: "cli/perennial.mjs", may: ["node:", "computed"] },
  { in: "cli", may: [...SHARED, "backend", "browser", "resources", "node:"] },
  { in: "electron", may: [...SHARED, "backend", "node:", "electron"] },
  { in: "renderer/document", may: [...SHARED, "resources", "zustand", "react", "zod"] },
  { in: "renderer/ui", may: [...SHARED, "renderer/document", "zustand", ...PAGE_PACKAGES] },
  { in: "renderer/i18next.d.ts", may: ["shared/text", "i18next"] },
  { in: "renderer/app.tsx", may: [...SHARED, "renderer", ...PAGE_PACKAGES] },
  { in: "renderer/main.tsx", may: [...SHARED, "renderer", ...PAGE_PACKAGES] },
  { in: "renderer/frame.tsx", may: [...SHARED, "renderer", ...PAGE_PACKAGES] },
  // Every other folder of the page is a screen; one screen never imports another.
  {
    in: "renderer/*",
    may: [...SHARED, "renderer/document", "renderer/ui", "resources", "zustand", ...PAGE_PACKAGES, "@dnd-kit/core", "@tanstack/react-virtual"],
  },
  { in: "resources", may: ["node:", "@resvg/resvg-js", "png-to-ico"] },
  { in: "e2e", may: ["node:", "@playwright/test", "axe-core"] },
  {
    in: "bench",
    may: [
      ...SHARED,
      "backend",
      "browser",
      "node:",
      "@playwright/test",
      "vite",
      "papaparse",
      "@vitejs/plugin-react",
      "react",
      "react-dom",
      "@tanstack/react-virtual",
    ],
  },
  { in: "tasks", may: ["node:", "vite", "electron-vite", "@playwright/test", "computed"] },
];

/** What a test, and a program that only tests run, may import beside what its folder may; all of its topmost folder comes with it. */
export const TESTS_MAY = ["node:", "vitest", "fast-check", "vite", "electron-vite", "resources", "ical.js", "@ts-ics/schema-zod"];

/** Whether a file is a test, or is there for tests only. */
export function isForTests(/** @type {string} */ file) {
  return /\.(test|test-[a-z]+)\.[a-z]+$|-suite\.ts$/.test(file);
}

/** Fewer files than this were certainly not the whole project. */
export const FEWEST_FILES = 60;
