// `npm run bench`: builds the app and the bench, and measures it in Chromium; `npm run bench -- queries`, `-- reminders`, `-- importing` and `-- idle` measure those alone.
import { join } from "node:path";
import { build } from "vite";
import { buildIfOlder } from "./built-parts.mjs";
import { provideChromium } from "./chromium.mjs";
import { run } from "./program.mjs";
import { ROOT } from "./project.mjs";

const OUT = join(ROOT, "build/bench");
const needsPage = !["queries", "reminders", "importing"].some((name) => process.argv.includes(name));
process.exitCode = !needsPage || (await buildIfOlder({ only: ["page", "terminal"] })) ? await measure() : 1;

async function measure() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: true,
      target: "node20",
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: { main: join(ROOT, "bench/main.ts") }, output: { format: "es", entryFileNames: "[name].js" } },
    },
  });
  // The bare pages that the app is compared with.
  if (needsPage) await build({ configFile: join(ROOT, "bench/limits/vite.config.ts"), logLevel: "warn" });
  const env = needsPage ? { PERENNIAL_CHROMIUM: await provideChromium(console.error) } : {};
  const { code } = await run(process.execPath, [join(OUT, "main.js"), ...process.argv.slice(2)], { cwd: ROOT, env, shown: true });
  return code ?? 1;
}
