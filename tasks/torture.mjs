// `npm run test:torture`: the full version of every proof, and a table of their figures; `npm run test:torture -- power` runs those with "power" in their path.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./program.mjs";
import { filesUnder, inProject, ROOT } from "./project.mjs";
import { figureTable, isProof } from "./proofs.mjs";

const FIGURES = join(ROOT, "build/results/figures.jsonl");
const wanted = process.argv[2] ?? "";

const proofs = filesUnder(ROOT).filter((path) => path.endsWith(".test.ts") && inProject(path).includes(wanted) && isProof(readFileSync(path, "utf8")));
if (proofs.length === 0) throw new Error("No proof was found: each imports proof-size.test-source.ts.");
mkdirSync(join(ROOT, "build/results"), { recursive: true });
rmSync(FIGURES, { force: true });
const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
const env = { PERENNIAL_TORTURE: "1", PERENNIAL_FIGURES: FIGURES };
const { code, ms } = await run(process.execPath, [vitest, "run", ...proofs.map(inProject)], { cwd: ROOT, env, shown: true });
console.log(`\n${figureTable(existsSync(FIGURES) ? readFileSync(FIGURES, "utf8") : "")}`);
console.log(`\n${proofs.length} files of proofs, ${(ms / 60_000).toFixed(1)} min, ${code === 0 ? "green" : "RED"}`);
process.exitCode = code ?? 1;
