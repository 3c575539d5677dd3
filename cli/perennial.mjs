#!/usr/bin/env node
// `npx perennial`: starts the built terminal program.
import { existsSync } from "node:fs";

const program = new URL("../build/cli/perennial.js", import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error("Perennial is not built yet. Run: npm run build");
  process.exitCode = 1;
}
