// `npm run check:build`: builds, and fails where a built program imports what does not ship with it or the page asks for what its policy forbids.
import { readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { evaluations, forbiddenInHtml, foreignImports } from "./built-files.mjs";
import { BUILT_MAIN, BUILT_PAGE, BUILT_TERMINAL, buildIfOlder } from "./built-parts.mjs";
import { filesUnder, inProject } from "./project.mjs";

/** Programs, and the packages each may import: native modules stay outside; ws tries two optional ones. */
const PROGRAMS = [
  { folder: dirname(BUILT_MAIN), files: /\.js$/, may: ["electron", "fd-lock"] },
  { folder: dirname(BUILT_MAIN), files: /\.cjs$/, may: ["electron"] },
  { folder: dirname(BUILT_TERMINAL), files: /\.js$/, may: ["fd-lock", "bufferutil", "utf-8-validate"] },
];

/** @type {string[]} */
const wrong = [];
if (await buildIfOlder({ force: process.argv.includes("--force") })) {
  for (const { folder, files, may } of PROGRAMS) checkProgram(folder, files, may);
  checkPage();
} else wrong.push("not everything could be built");
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** @param {string} folder @param {RegExp} files @param {string[]} may */
function checkProgram(folder, files, may) {
  const paths = filesUnder(folder).filter((path) => files.test(path));
  if (paths.length === 0) wrong.push(`nothing was built into ${inProject(folder)}`);
  for (const path of paths) {
    const text = readFileSync(path, "utf8");
    for (const name of foreignImports(text, may)) wrong.push(`${inProject(path)} imports ${name}, which does not ship with it`);
    console.log(`${inProject(path)}: ${kilobytes(text.length)}`);
  }
}

function checkPage() {
  const html = readFileSync(join(BUILT_PAGE, "index.html"), "utf8");
  for (const name of forbiddenInHtml(html)) wrong.push(`the page's HTML holds ${name}`);
  const sizes = { "needed for the first view": 0, "gzipped of that": 0, scripts: 0, styles: 0, fonts: 0 };
  for (const path of filesUnder(BUILT_PAGE)) {
    const bytes = readFileSync(path);
    const kind = extname(path);
    if (kind === ".js") for (const code of evaluations(bytes.toString())) wrong.push(`${inProject(path)} makes code out of text: ${code}`);
    if (kind === ".js") sizes.scripts += bytes.length;
    if (kind === ".css") sizes.styles += bytes.length;
    if (kind === ".woff2") sizes.fonts += bytes.length;
    if (![".js", ".css"].includes(kind) || !html.includes(basename(path))) continue;
    if (bytes.includes("ZodType")) wrong.push(`${inProject(path)} brings schemas to the first view, which checks nothing`);
    sizes["needed for the first view"] += bytes.length;
    sizes["gzipped of that"] += gzipSync(bytes).length;
  }
  const told = Object.entries(sizes).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
  console.log(`the page: ${told.join(", ")}`);
}

function kilobytes(/** @type {number} */ bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
