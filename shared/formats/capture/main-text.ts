// The main text of a page that does not say which part of it is the posting's.
import type { Element, ParentNode } from "domhandler";
import { findOne } from "domutils";
import { cleanTree } from "./clean-text.ts";
import { attribute } from "./page-tree.ts";

/** What frames a page and is none of its text. */
const FRAME = new Set(["nav", "header", "footer", "aside", "form"]);
/** Names that pages give to the part that holds a posting. */
const POSTING = /^(?:job|posting|vacancy|position)[-_]{0,2}(?:description|details|content|body)$|^jobdescriptiontext$/iu;
/** Fewer characters than this are a greeting or a notice. */
const LEAST = 120;

/** The text of the part that a page calls a posting's or its main one, else of all of it but its frame; nothing where that is too short to be a posting. */
export function mainText(page: ParentNode): { readonly text?: string } {
  for (const isIt of [isPosting, isMain, isContent, isBody]) {
    const part = findOne(isIt, page.children);
    const text = part ? cleanTree(part, FRAME) : "";
    if (text.length >= LEAST) return { text };
  }
  const text = cleanTree(page, FRAME);
  return text.length < LEAST ? {} : { text };
}

function isPosting(element: Element): boolean {
  return [attribute(element, "id") ?? "", ...(attribute(element, "class") ?? "").slice(0, 500).split(/\s+/u)].some((name) => POSTING.test(name));
}

function isContent(element: Element): boolean {
  return element.name === "article" || attribute(element, "id") === "content";
}

function isBody({ name }: Element): boolean {
  return name === "body";
}

function isMain(element: Element): boolean {
  return element.name === "main" || attribute(element, "role") === "main";
}
