// `npm run check:text`: fails where a text is missing from the catalogue or used by nothing, and where the page speaks outside of it.
import { resolve } from "node:path";
import { ROOT } from "./project.mjs";
import { textFaults } from "./text-uses.mjs";

const { names, files, faults } = await textFaults(resolve(process.argv[2] ?? ROOT));
if (names === 0) faults.push("the catalogue holds no text");
for (const line of faults) console.error(line);
console.log(`${names} texts, ${files} files, ${faults.length} wrong.`);
process.exitCode = faults.length > 0 ? 1 : 0;
