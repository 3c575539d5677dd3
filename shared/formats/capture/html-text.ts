// The words of a tree as clean text: its paragraphs and lists, and nothing that is not shown.
import type { ChildNode, Element, ParentNode } from "domhandler";
import { attribute } from "./page-tree.ts";

/** What holds no words of a posting, whatever stands in it. */
const WORDLESS = new Set(
  "script style template noscript head title svg math iframe frame object embed applet canvas video audio picture map select datalist textarea button input dialog".split(
    " ",
  ),
);
/** What stands apart from its neighbours by an empty line, and what only begins a line of its own. */
const PARAGRAPHS = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote section article pre hr figure fieldset".split(" "));
const LINES = new Set("div li tr dt dd address header footer main aside nav form figcaption caption summary details center menu".split(" "));
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Text of a tree that is being put together: spaces and empty lines are written when more follows. */
class Lines {
  #parts: string[] = [];
  #pending = 0;
  #space = false;
  #bullet = "";

  /** Words as they stand in HTML, where a line break is a space. */
  words(text: string): void {
    const words = text.replace(/[\s\u00a0]+/gu, " ");
    const bare = words.trim();
    if (words.startsWith(" ")) this.#space = true;
    if (bare === "") return;
    this.#write(bare);
    this.#space = words.endsWith(" ");
  }

  /** Words whose line breaks count. */
  asWritten(text: string): void {
    for (const [at, line] of text.split("\n").entries()) {
      if (at > 0) this.newLine();
      if (line.trim() !== "") this.#write(line.trimEnd());
    }
  }

  break(lines: 1 | 2): void {
    this.#pending = Math.max(this.#pending, lines);
    this.#space = false;
  }

  /** A line's end as it was written: two of them make an empty line. */
  newLine(): void {
    this.#pending = Math.min(2, this.#pending + 1);
    this.#space = false;
  }

  /** Puts a bullet before the next words. */
  point(bullet: string): void {
    this.break(1);
    this.#bullet = bullet;
  }

  space(): void {
    this.#space = true;
  }

  toString(): string {
    return this.#parts.join("");
  }

  #write(words: string): void {
    if (this.#parts.length > 0) this.#parts.push(this.#pending > 0 ? "\n".repeat(this.#pending) : this.#space ? " " : "");
    this.#parts.push(this.#bullet, words);
    this.#pending = 0;
    this.#space = false;
    this.#bullet = "";
  }
}

/** The text of a tree, with an empty line between paragraphs and `- ` before each point of a list. `leftOut` are further elements to leave out. */
export function htmlText(node: ParentNode, leftOut?: ReadonlySet<string>): string {
  const lines = new Lines();
  writeChildren(node, lines, { list: 0, asWritten: false, leftOut });
  return lines.toString();
}

interface Place {
  /** How many lists this lies in. */
  readonly list: number;
  readonly asWritten: boolean;
  readonly leftOut: ReadonlySet<string> | undefined;
}

function writeChildren(node: ParentNode, lines: Lines, place: Place): void {
  for (const child of node.children) write(child, lines, place);
}

function write(node: ChildNode, lines: Lines, place: Place): void {
  if ("data" in node) {
    if (node.type !== "text") return;
    if (place.asWritten) lines.asWritten(node.data);
    else lines.words(node.data);
    return;
  }
  if (!("name" in node)) {
    if ("children" in node && node.type !== "cdata") writeChildren(node, lines, place);
    return;
  }
  const { name } = node;
  if (WORDLESS.has(name) || place.leftOut?.has(name) || isHidden(node)) return;
  if (name === "br") lines.newLine();
  if (name === "td" || name === "th") lines.space();
  const gap = gapOf(name, place);
  if (gap) lines.break(gap);
  if (name === "li") lines.point(`${"  ".repeat(Math.max(0, Math.min(place.list, 4) - 1))}- `);
  const isList = name === "ul" || name === "ol" || name === "menu";
  writeChildren(node, lines, { ...place, list: place.list + (isList ? 1 : 0), asWritten: place.asWritten || name === "pre" });
  if (gap) lines.break(gap);
}

/** How many line ends part an element from its neighbours; within a list no line is left empty. */
function gapOf(name: string, { list }: Place): 1 | 2 | undefined {
  if (PARAGRAPHS.has(name)) return list > 0 ? 1 : 2;
  return LINES.has(name) ? 1 : undefined;
}

function isHidden(element: Element): boolean {
  const { attribs } = element;
  return (
    Object.hasOwn(attribs, "hidden") ||
    attribute(element, "aria-hidden") === "true" ||
    attribute(element, "type") === "hidden" ||
    HIDING_STYLE.test(attribute(element, "style") ?? "")
  );
}
