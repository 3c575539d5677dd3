// What the built files hold: what they import, and whether the page asks for what its content policy forbids.
import { builtinModules } from "node:module";
import { parseSync, Visitor } from "vite";
import { importsOf } from "./import-graph.mjs";

/**
 * What a built program imports from outside of itself and of Node.
 * @param {string} text
 * @param {string[]} mayImport packages it may import
 * @returns {string[]} everything else it imports
 */
export function foreignImports(text, mayImport) {
  const { program } = parseSync("built.js", text);
  const wanted = importsOf(program).map((each) => each.wanted);
  return [...new Set(wanted)].filter((name) => !/^(node:|\.{1,2}\/)/.test(name) && !builtinModules.includes(name) && !mayImport.includes(name));
}

/**
 * Where a script of the page makes code out of text, which its content policy forbids. An empty text is let pass: it is how a library
 * finds out whether it may. What reaches `eval` under another name is left to the policy itself, under which every spec runs.
 * @param {string} text
 * @returns {string[]}
 */
export function evaluations(text) {
  /** @type {string[]} */
  const found = [];
  /** @param {import("vite").ESTree.CallExpression | import("vite").ESTree.NewExpression} node */
  const look = ({ callee, arguments: [first, ...others], start, end }) => {
    const empty =
      (first?.type === "Literal" && first.value === "") || (first?.type === "TemplateLiteral" && first.quasis.every((quasi) => quasi.value.raw === ""));
    const probe = others.length === 0 && empty;
    if (callee.type === "Identifier" && ["eval", "Function"].includes(callee.name) && !probe)
      found.push(text.slice(Math.max(0, start - 30), Math.min(end, start + 60)));
  };
  new Visitor({ CallExpression: look, NewExpression: look }).visit(parseSync("built.js", text).program);
  return found;
}

/** What a page's HTML holds that its content policy forbids, or that comes from elsewhere. @param {string} html @returns {string[]} */
export function forbiddenInHtml(html) {
  const rules = {
    "an inline script": /<script(?![^>]*\ssrc=)[^>]*>/gi,
    "an inline style": /<style[\s>]|<[^>]+\sstyle=/gi,
    "an event handler": /<[^>]+\son[a-z]+=/gi,
    "something from elsewhere": /\b(?:src|href)=["']?(?:https?:)?\/\//gi,
    "a script in an address": /javascript:/gi,
  };
  return Object.entries(rules).flatMap(([name, pattern]) => (pattern.test(html) ? [name] : []));
}
