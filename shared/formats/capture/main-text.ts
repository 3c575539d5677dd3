// The main text of a page that does not say which part of it is the posting's.
import { type AnyNode, type Element, isTag, type ParentNode } from "domhandler";
import { cleanTree } from "./clean-text.ts";
import { attribute } from "./page-tree.ts";

/** What frames a page and is none of its text. */
const FRAME = new Set(["nav", "header", "footer", "aside", "form"]);
/** Fewer characters than this are a greeting or a notice. */
const LEAST = 120;

/** The text of the part that a page calls its main one, else of all of it but its frame; nothing where that is too short to be a posting. */
export function mainText(page: ParentNode): { readonly text?: string } {
  const main = firstOf(page, isMain) ?? firstOf(page, ({ name }) => name === "article") ?? firstOf(page, ({ name }) => name === "body") ?? page;
  const text = cleanTree(main, FRAME);
  return text.length < LEAST ? {} : { text };
}

function isMain(element: Element): boolean {
  return element.name === "main" || attribute(element, "role") === "main";
}

function firstOf(node: ParentNode, test: (element: Element) => boolean): Element | undefined {
  for (const child of node.children as readonly AnyNode[]) {
    if (!isTag(child)) continue;
    const found = test(child) ? child : firstOf(child, test);
    if (found) return found;
  }
  return undefined;
}
