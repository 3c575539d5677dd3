// Prints the hostile postings as JSON, for the spec that shows each of them: it drives the app from outside and imports no source.
import { join } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./project.mjs";

const { module } = await runnerImport(join(ROOT, "shared/formats/capture/hostile-postings.test-source.ts"), {
  root: ROOT,
  configFile: false,
  logLevel: "silent",
});
const { hostilePostings, READABLE } = /** @type {{ hostilePostings(): object[], READABLE: string }} */ (module);
process.stdout.write(JSON.stringify({ postings: hostilePostings(), readable: READABLE }));
