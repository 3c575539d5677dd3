// A page that was handed over from a browser, by a deep link or the bookmarklet: what it holds, and how it travels in an address.
import { LINE_LIMIT, LINK_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import { linkOf } from "./link-text.ts";

/** The path of the browser shell's page that takes a page from another site and hands it to the tab in which Perennial is open. */
export const HANDING_PATH = "/add";

/** What a browser told of the page that was open in it; never all absent. */
export interface HandedPage {
  /** Its address; http or https only. */
  readonly url?: string;
  readonly title?: string;
  /**
   * The page's own words. Where they begin with `<` they are HTML that holds nothing but the page's JSON-LD blocks, to be read as a page;
   * else plain text.
   */
  readonly text?: string;
}

/** The hash address at which the board opens with a handed page, such as `#/add/%7B...%7D`. */
export function addressOfHanded(handed: HandedPage): string {
  return `#/add/${encodeURIComponent(JSON.stringify(handed))}`;
}

/** The handed page of an address' JSON (already decoded once, as an id of a route is); undefined where it holds none. Whatever is too long is cut. */
export function readHanded(json: string): HandedPage | undefined {
  try {
    return handedPage(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** The handed page of what stands behind `HANDING_PATH#`, which no server gets to see; undefined where it holds none. */
export function handedInFragment(fragment: string): HandedPage | undefined {
  try {
    return readHanded(decodeURIComponent(fragment.replace(/^#/u, "")));
  } catch {
    return undefined;
  }
}

/** A handed page of whatever came in: only its three texts, each within its limit, and only an address of the web. */
export function handedPage(given: unknown): HandedPage | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const own = (name: string) => {
    const value = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined;
    return typeof value === "string" ? value.trim() : "";
  };
  const link = own("url");
  const url = link.length <= LINK_LIMIT ? linkOf(link) : undefined;
  const title = own("title").replace(/\s+/gu, " ").slice(0, LINE_LIMIT).trim();
  const text = own("text").slice(0, TEXT_LIMIT);
  if (!url && !title && !text) return undefined;
  return { ...(url ? { url } : {}), ...(title ? { title } : {}), ...(text ? { text } : {}) };
}
