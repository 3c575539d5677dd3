// `npm run check:layers`: fails where a file imports what its folder must not, and where files import one another in a ring.
import { resolve } from "node:path";
import { brokenRules, cycles, readImports } from "./import-graph.mjs";
import { FEWEST_FILES } from "./import-rules.mjs";
import { ROOT } from "./project.mjs";

const root = resolve(process.argv[2] ?? ROOT);
const { files, imports, faults } = readImports(root);
const wrong = [...faults, ...brokenRules(imports), ...cycles(imports)];
if (files.length < FEWEST_FILES) wrong.push(`only ${files.length} files were read; the project has more than ${FEWEST_FILES}`);
for (const line of wrong) console.error(line);
console.log(`${files.length} files, ${imports.length} imports, ${wrong.length} wrong.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
