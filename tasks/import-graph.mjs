// Every import of every source file, and the rules and cycles they break.
import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, extname, join, posix, relative, sep } from "node:path";
import { parseSync, Visitor } from "vite";
import { isForTests, RULES, TESTS_MAY } from "./import-rules.mjs";
import { filesUnder } from "./project.mjs";

const SOURCE = new Set([".ts", ".tsx", ".mts", ".mjs", ".js", ".cts", ".cjs"]);
/** Stands for the target of an import that is no literal. */
const COMPUTED = "computed";

/**
 * @typedef {object} Import
 * @property {string} from the importing file, from the project's folder
 * @property {number} line
 * @property {string} wanted the import as it is written
 * @property {string} to a file of the project, `node:x`, a package's name, or `computed` where only running it can tell
 * @property {"file" | "outside"} kind
 */

/**
 * Reads the imports of all source files: static, re-exporting, type-only, `import("x")` as a value or a type, and `require("x")`.
 * @param {string} root the project's folder, full path
 * @returns {{ files: string[], imports: Import[], faults: string[] }} faults: what could not be read or found
 */
export function readImports(root) {
  const folders = [...new Set(RULES.map((rule) => rule.in.split("/")[0] ?? ""))];
  const paths = folders.flatMap((folder) => filesUnder(join(root, folder))).filter((path) => SOURCE.has(extname(path)));
  /** @type {Import[]} */
  const imports = [];
  const faults = [];
  for (const path of paths) {
    const text = readFileSync(path, "utf8");
    const file = relative(root, path).split(sep).join("/");
    const { program, errors } = parseSync(path, text);
    if (errors.length > 0) faults.push(`${file} cannot be parsed: ${errors[0]?.message}`);
    for (const { wanted, at } of importsOf(program)) {
      const line = text.slice(0, at).split("\n").length;
      const found = resolveImport(root, path, wanted);
      if (found) imports.push({ from: file, line, wanted, ...found });
      else faults.push(`${file}:${line} imports ${wanted}, which is not there`);
    }
  }
  return { files: paths.map((path) => relative(root, path).split(sep).join("/")), imports, faults };
}

/** @param {Import[]} imports @returns {string[]} one line for each import that no rule allows */
export function brokenRules(imports) {
  return imports.filter((each) => !isAllowed(each)).map(({ from, line, wanted }) => `${from}:${line} must not import ${wanted}`);
}

/** @param {Import[]} imports @returns {string[]} one line for each ring of files that import one another */
export function cycles(imports) {
  /** @type {Map<string, string[]>} */
  const next = new Map();
  for (const { from, to, kind } of imports) if (kind === "file") next.set(from, [...(next.get(from) ?? []), to]);
  const found = [];
  const done = new Set();
  for (const start of next.keys()) {
    /** @type {{ file: string, untried: string[] }[]} */
    const way = [];
    const enter = (/** @type {string} */ file) => void way.push({ file, untried: [...(next.get(file) ?? [])] });
    if (!done.has(start)) enter(start);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const file = last.untried.pop();
      if (file === undefined) {
        done.add(last.file);
        way.pop();
        continue;
      }
      const ring = way.findIndex((step) => step.file === file);
      if (ring >= 0) found.push(`these import one another: ${[...way.slice(ring).map((step) => step.file), file].join(" -> ")}`);
      else if (!done.has(file)) enter(file);
    }
  }
  return found;
}

/** @param {Import} each */
function isAllowed({ from, to, kind }) {
  const rule = RULES.find((candidate) => fits(candidate.in, from));
  if (!rule) return false;
  if (kind === "file" && isForTests(to) && !isForTests(from)) return false;
  if (kind === "file" && fits(ownFolder(rule, from), to)) return true;
  const may = isForTests(from) ? [...rule.may, ...TESTS_MAY, from.split("/")[0] ?? ""] : rule.may;
  if (kind === "file") return may.some((folder) => fits(folder, to));
  return may.some((name) => (name.endsWith("/") || name.endsWith(":") ? to.startsWith(name) : to === name));
}

/** @param {import("./import-rules.mjs").Rule} rule @param {string} file */
function ownFolder(rule, file) {
  return rule.in.endsWith("/*") ? file.split("/").slice(0, rule.in.split("/").length).join("/") : rule.in;
}

/** Whether a file lies in a folder, or is that file. */
function fits(/** @type {string} */ folder, /** @type {string} */ file) {
  return file === folder || file.startsWith(folder.endsWith("/*") ? folder.slice(0, -1) : `${folder}/`);
}

/** @param {string} root @param {string} path @param {string} wanted @returns {Pick<Import, "to" | "kind"> | undefined} */
function resolveImport(root, path, wanted) {
  if (wanted === COMPUTED) return { kind: "outside", to: COMPUTED };
  const plain = wanted.replace(/\?.*$/, "");
  if (builtinModules.includes(plain)) return { kind: "outside", to: `node:${plain}` };
  if (plain.startsWith("node:")) return { kind: "outside", to: plain };
  if (!/^[./#]/.test(plain)) return { kind: "outside", to: plain.split("/", plain.startsWith("@") ? 2 : 1).join("/") };
  const target = plain.startsWith("#") ? plain.slice(1) : posix.join(relative(root, dirname(path)).split(sep).join("/"), plain);
  // What is built is there only after a build.
  if (target.startsWith("build/")) return { kind: "file", to: target };
  return extname(target) !== "" && existsSync(join(root, target)) ? { kind: "file", to: target } : undefined;
}

/**
 * Every import in a parsed program; `computed` where its target is no literal.
 * @param {import("vite").ESTree.Program} program
 */
export function importsOf(program) {
  /** @type {{ wanted: string, at: number }[]} */
  const found = [];
  const add = (/** @type {{ start: number, value?: unknown, type: string } | null} */ source) => {
    if (source) found.push({ wanted: typeof source.value === "string" ? source.value : COMPUTED, at: source.start });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      if (node.callee.type === "Identifier" && /^(__)?require$/.test(node.callee.name)) add(node.arguments[0] ?? null);
    },
  }).visit(program);
  return found;
}
