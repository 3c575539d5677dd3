// Entities of HTML read in a text whose tags, if it holds any, are words.
import { textContent } from "domutils";
import { pageTree } from "./page-tree.ts";

/** The text with its entities as the letters they stand for, each once: `&amp;lt;` becomes `&lt;`. */
export function entitiesRead(text: string): string {
  // A text area is the one element whose entities are read and whose tags are not.
  return textContent([...pageTree(`<textarea>${text.replace(/</gu, "&lt;")}`).children]);
}
