// The project's documents, and what they name: files, scripts, headings.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder, inProject } from "./project.mjs";

/** Every document of a project. @param {string} root @returns {string[]} full paths */
export function documents(root) {
  return ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"]
    .map((name) => join(root, name))
    .concat(filesUnder(join(root, "docs")).filter((path) => path.endsWith(".md")));
}

/**
 * What a document names that is not there, one line each.
 * @param {string} root the project's folder
 * @param {string} path the document, full path
 * @param {string[]} scripts the names of the npm scripts there are
 */
export function documentFaults(root, path, scripts) {
  const name = inProject(path);
  if (!existsSync(path)) return [`${name} is missing`];
  const text = readFileSync(path, "utf8");
  const prose = text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, " "));
  const faults = [];
  const at = (/** @type {number} */ index) => `${name}:${text.slice(0, index).split("\n").length}`;
  for (const { index, 1: link = "" } of prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|(?<=<img[^>]*src=)"([^"]+)"/g)) {
    const fault = linkFault(path, text, link);
    if (fault) faults.push(`${at(index)} ${fault}`);
  }
  for (const { index, 1: code = "" } of prose.matchAll(/`([^`\n]+)`/g)) {
    if (namesFile(root, code) && !existsSync(join(root, code.split("*")[0] ?? ""))) faults.push(`${at(index)} names ${code}, which is not there`);
  }
  for (const { index, 1: script = "" } of text.matchAll(/\bnpm run ([\w:-]+)/g)) {
    if (!scripts.includes(script)) faults.push(`${at(index)} names the script ${script}, which package.json does not have`);
  }
  return faults;
}

/** Whether code in a document is a path of the project: it starts with one of its folders, or looks like a file at its top. */
function namesFile(/** @type {string} */ root, /** @type {string} */ code) {
  if (/[\s{}<>()$]/.test(code)) return false;
  const first = code.split("/")[0] ?? "";
  if (!code.includes("/")) return false;
  return !["build", "node_modules", ".", ".."].includes(first) && first !== "" && existsSync(join(root, first));
}

/** @param {string} path @param {string} text @param {string} link */
function linkFault(path, text, link) {
  if (/^[a-z]+:/i.test(link)) return undefined;
  const [file = "", heading] = link.split("#");
  const target = join(dirname(path), decodeURIComponent(file));
  if (file && !existsSync(target)) return `links to ${file}, which is not there`;
  if (!heading || (file && !file.endsWith(".md"))) return undefined;
  const there = file ? readFileSync(target, "utf8") : text;
  return headings(there).includes(heading) ? undefined : `links to #${heading}, which is no heading of ${file || "its own"}`;
}

/** The anchors of a document's headings, made as code hosts make them. */
function headings(/** @type {string} */ text) {
  const lines = text.replace(/^```[\s\S]*?^```/gm, "").match(/^#{1,6} .+$/gm) ?? [];
  return lines.map((line) =>
    line
      .replace(/^#+ /, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}
