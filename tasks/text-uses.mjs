// The catalogue of words against the code that speaks: names that are missing, names nobody uses, words outside of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, runnerImport, Visitor } from "vite";
import { filesUnder } from "./project.mjs";

const SPEAKING = ["shared", "backend", "browser", "cli", "electron", "renderer"];
/** Attributes of the page whose text people read or hear. */
const READ_ATTRIBUTES = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|description|error)$/;
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** @typedef {import("vite").ESTree.Node} Node */
/** @typedef {{ file: string, line: number, pattern: RegExp, written: string, sure: boolean, surface: boolean }} Use
 * `sure`: it stands where only a name of the catalogue can stand; `surface`: it says of which surface it is, and does not fit just any name */

/**
 * The names in the catalogue with their texts; a counted text under its name without the plural ending.
 * @param {string} root the project's folder
 * @returns {Promise<Map<string, string[]>>}
 */
async function catalogueTexts(root) {
  const { module } = await runnerImport(join(root, "shared/text/catalogue.ts"), { root, configFile: false, logLevel: "silent" });
  const texts = new Map();
  const walk = (/** @type {object} */ tree, /** @type {string} */ path) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === "object") walk(value, `${path}${key}.`);
      else texts.set(`${path}${key}`.replace(PLURAL, ""), [...(texts.get(`${path}${key}`.replace(PLURAL, "")) ?? []), value]);
    }
  };
  walk(/** @type {{ en: object }} */ (module).en, "");
  return texts;
}

/**
 * Everything wrong with the words of a project, one line each.
 * @param {string} root the project's folder
 * @returns {Promise<{ names: number, files: number, faults: string[] }>}
 */
export async function textFaults(root) {
  const texts = await catalogueTexts(root);
  const paths = SPEAKING.flatMap((folder) => filesUnder(join(root, folder))).filter(
    (path) => /\.tsx?$/.test(path) && !/\.(test|test-[a-z]+)\.|[\\/]text[\\/]en[\\/]/.test(path),
  );
  /** @type {Use[]} */
  const uses = [];
  const faults = [];
  for (const path of paths) {
    const file = path.slice(root.length + 1).replaceAll("\\", "/");
    const read = readFile(file, readFileSync(path, "utf8"));
    uses.push(...read.uses);
    faults.push(...read.words.map(({ line, word }) => `${file}:${line} says ${JSON.stringify(word)} itself: words people read belong in shared/text`));
  }
  const names = [...texts.keys()];
  for (const { file, line, pattern, written, sure, surface } of uses) {
    if (sure && (!surface || !names.some((name) => pattern.test(name)))) faults.push(`${file}:${line} uses ${written}, which is not in the catalogue`);
  }
  for (const name of names) if (!uses.some(({ pattern, surface }) => surface && pattern.test(name))) faults.push(`nothing uses ${name}`);
  for (const [name, values] of texts)
    if (values.some((text) => /!|\boops\b|\bfailed\b/i.test(text)))
      faults.push(`${name} does not speak as Perennial does (no exclamation marks, no "oops", no "failed")`);
  return { names: names.length, files: paths.length, faults };
}

/** @param {string} file @param {string} text */
function readFile(file, text) {
  const lineOf = (/** @type {Node} */ node) => text.slice(0, node.start).split("\n").length;
  /** @type {Use[]} */
  const uses = [];
  /** @type {{ line: number, word: string }[]} */
  const words = [];
  /** @type {Set<Node>} */
  const sure = new Set();
  /** @type {Set<Node>} */
  const never = new Set();
  const word = (/** @type {Node} */ node, /** @type {string} */ said) => /\p{L}/u.test(said) && words.push({ line: lineOf(node), word: said.trim() });
  const use = (/** @type {Node} */ node, /** @type {string[]} */ parts) => {
    if (never.has(node)) return;
    const surface = parts.length === 1 || /^\w+\./.test(parts[0] ?? "");
    const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^.]+")}$`);
    uses.push({ file, line: lineOf(node), pattern, written: text.slice(node.start, node.end), sure: sure.has(node), surface });
  };
  const sayChildren = (/** @type {{ children: Node[] }} */ { children }) => {
    for (const end of children.flatMap(spoken)) sayOf(end, word);
  };
  const { program } = parseSync(file, text);
  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      const name = callee.type === "MemberExpression" ? callee.property : callee;
      if (!first || name.type !== "Identifier") return;
      if (name.name === "t") for (const end of ends(first)) sure.add(end);
      // `z.literal("application.move")` is the name of a command.
      if (name.name === "literal") never.add(first);
    },
    Property: ({ key, value }) => {
      if (key.type !== "Identifier") return;
      if (key.name === "type") for (const end of ends(value)) never.add(end);
    },
    Literal: (node) => typeof node.value === "string" && use(node, [node.value]),
    TemplateLiteral: (node) =>
      use(
        node,
        node.quasis.map((quasi) => quasi.value.raw),
      ),
    JSXText: (node) => word(node, node.value),
    JSXAttribute: ({ name, value }) => {
      if (name.type !== "JSXIdentifier" || !value || !READ_ATTRIBUTES.test(name.name)) return;
      for (const end of value.type === "JSXExpressionContainer" ? ends(value.expression) : [value]) sayOf(end, word);
    },
    JSXElement: sayChildren,
    JSXFragment: sayChildren,
    AssignmentExpression: ({ left, right }) => {
      if (text.slice(left.start, left.end) === "document.title") for (const end of ends(right)) sayOf(end, word);
    },
  }).visit(program);
  return { uses, words };
}

/** @returns {Node[]} */
function spoken(/** @type {Node} */ child) {
  return child.type === "JSXExpressionContainer" ? ends(child.expression) : [];
}

/** @param {Node} node @param {(node: Node, said: string) => void} word */
function sayOf(node, word) {
  if (node.type === "Literal" && typeof node.value === "string") word(node, node.value);
  if (node.type === "TemplateLiteral") word(node, node.quasis.map((quasi) => quasi.value.raw).join(" "));
}

/** The values an expression can end in: both sides of a choice, the right of an `&&`. @returns {Node[]} */
function ends(/** @type {Node} */ node) {
  if (node.type === "ConditionalExpression") return [...ends(node.consequent), ...ends(node.alternate)];
  if (node.type === "LogicalExpression") return [...ends(node.left), ...ends(node.right)];
  return [node];
}
