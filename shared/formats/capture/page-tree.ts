// A page as a tree of bounded size and depth: whatever comes in, walking it can neither run out of stack nor take long.
import { DomHandler, type Element, type ParentNode } from "domhandler";
import { Parser } from "htmlparser2";

/** Most characters of a page that are read, most nodes that are kept, and how deep they may lie; real postings are far below. */
const PAGE_LIMIT = 12_000_000;
const NODE_LIMIT = 200_000;
const DEPTH_LIMIT = 800;

/** Ends the parsing of a page that goes over a limit; what was read until then stands. */
class EnoughRead extends Error {}

class BoundedHandler extends DomHandler {
  #nodes = 0;
  #depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.#count();
    this.#depth += 1;
    if (this.#depth > DEPTH_LIMIT) throw new EnoughRead();
    super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    this.#depth -= 1;
    super.onclosetag();
  }

  override ontext(data: string): void {
    this.#count();
    super.ontext(data);
  }

  override oncomment(data: string): void {
    this.#count();
    super.oncomment(data);
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > NODE_LIMIT) throw new EnoughRead();
  }
}

/** The tree of a page or of a piece of HTML. Nothing in it runs or is fetched; of what goes over the limits only the beginning is there. */
export function pageTree(html: string): ParentNode {
  const handler = new BoundedHandler();
  try {
    const parser = new Parser(handler, { lowerCaseTags: true, lowerCaseAttributeNames: true });
    parser.end(html.length > PAGE_LIMIT ? html.slice(0, PAGE_LIMIT) : html);
  } catch (error) {
    if (!(error instanceof EnoughRead)) throw error;
  }
  return handler.root;
}

/** An attribute's value without space around it; undefined where the element has none of that name. */
export function attribute({ attribs }: Element, name: string): string | undefined {
  return Object.hasOwn(attribs, name) ? attribs[name]?.trim() : undefined;
}
