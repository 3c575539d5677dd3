// Imports hostile files one after the other, a line before and a line behind each: `node importing.mjs <importer> <from>`.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bad } from "./bad-importers.test-source.ts";
import { goodFiles, hostileFiles } from "./hostile-imports.test-source.ts";
import { judge, ours } from "./verdict.test-source.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const [which = "ours", from = "0"] = process.argv.slice(2);
const importer = which === "ours" || which === "good" ? ours : bad[which as keyof typeof bad];
const files = which === "ours" ? hostileFiles() : goodFiles();

for (const [at, file] of files.entries()) {
  if (at < Number(from)) continue;
  console.log(JSON.stringify({ at, name: file.name }));
  const verdict = await judge(file, importer);
  // The most that the process has ever held: what one file takes is not counted to the next one's good.
  console.log(JSON.stringify({ at, name: file.name, ...verdict, heldMb: process.resourceUsage().maxRSS / 1024 }));
  collectGarbage();
}
