// What a page says of itself as a whole: its title, its headings, its Open Graph data, its address, and its JSON-LD blocks.
import { type Element, isComment, isTag, type ParentNode } from "domhandler";
import { textContent } from "domutils";
import { cleanLine, cleanTree, plainLine } from "./clean-text.ts";
import { attribute } from "./page-tree.ts";
import { webAddress } from "./web-address.ts";

export interface PageHead {
  readonly title: string;
  /** The headings of the first level, each once. */
  readonly headings: readonly string[];
  /** Open Graph's and Twitter's data by name, such as `og:title`. */
  readonly told: ReadonlyMap<string, string>;
  /** The address that the page gives itself. */
  readonly canonical?: string;
  /** The address that a browser wrote into the page when it saved it. */
  readonly savedFrom?: string;
  readonly jsonLd: readonly string[];
}

const SAVED_FROM = /^\s*(?:saved from url=\(\d{1,6}\)|page saved with singlefile\s+url:\s*)(https?:\/\/\S+)/iu;
const BLOCK_COUNT = 200;

/** Reads what stands about a page in its tree. */
export function pageHead(page: ParentNode): PageHead {
  const head = new Reading();
  head.read(page);
  return head.found();
}

class Reading {
  #title = "";
  readonly #headings = new Set<string>();
  readonly #told = new Map<string, string>();
  #canonical: string | undefined;
  #savedFrom: string | undefined;
  readonly #jsonLd: string[] = [];

  read(node: ParentNode): void {
    for (const child of node.children) {
      if (isComment(child)) this.#savedFrom ??= webAddress(SAVED_FROM.exec(child.data.slice(0, 5_000))?.[1]);
      else if (isTag(child)) this.#element(child);
    }
  }

  found(): PageHead {
    const [canonical, savedFrom] = [this.#canonical, this.#savedFrom];
    return {
      title: this.#title,
      headings: [...this.#headings],
      told: this.#told,
      ...(canonical ? { canonical } : {}),
      ...(savedFrom ? { savedFrom } : {}),
      jsonLd: this.#jsonLd,
    };
  }

  #element(element: Element): void {
    const said = (name: string) => attribute(element, name);
    switch (element.name) {
      case "title":
        // A drawing's title is none of the page.
        if (this.#title === "") this.#title = cleanLine(textContent(element));
        return;
      case "h1":
        if (this.#headings.size < 10) this.#headings.add(plainLine(cleanTree(element)));
        break;
      case "meta": {
        const name = (said("property") ?? said("name") ?? "").toLowerCase();
        const content = said("content");
        if (/^(?:og|twitter):/u.test(name) && content && !this.#told.has(name) && this.#told.size < 100) this.#told.set(name, content);
        return;
      }
      case "link":
        if (/(?:^|\s)canonical(?:\s|$)/iu.test(said("rel") ?? "")) this.#canonical ??= webAddress(said("href"));
        return;
      case "script":
        if (/^application\/(?:[\w.+-]*\+)?ld\+json/iu.test(said("type") ?? "") && this.#jsonLd.length < BLOCK_COUNT) this.#jsonLd.push(textContent(element));
        return;
      case "svg":
      case "template":
        return;
    }
    this.read(element);
  }
}
