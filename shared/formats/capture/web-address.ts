// Addresses of postings: http and https only, whole, and of a length that can be kept.
import { LINK_LIMIT } from "#shared/model/limits.ts";

/** Both sides have the WHATWG URL parser; neither its DOM nor its Node types belong in here. */
declare const URL: {
  canParse(text: string, base?: string): boolean;
  new (
    text: string,
    base?: string,
  ): {
    readonly protocol: string;
    readonly username: string;
    readonly password: string;
    readonly pathname: string;
    readonly search: string;
    readonly href: string;
  };
};

/** The whole address that `text` means on the page `base`; undefined where it is no web address, carries a password, or is too long to be kept. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  const bare = text?.trim();
  if (!bare || bare.length > LINK_LIMIT) return undefined;
  // Any words could be read as a relative address: only what begins like one is.
  const on = /^(?:\.{0,2}\/|\?)/u.test(bare) ? base : undefined;
  if (!URL.canParse(bare, on)) return undefined;
  const url = new URL(bare, on);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.username !== "" || url.password !== "") return undefined;
  // What a person sees in the address bar is kept as it is.
  const address = /^https?:\/\//iu.test(bare) ? bare : url.href;
  return address.length > LINK_LIMIT ? undefined : address;
}

/** Whether two addresses mean one page: fragments, a trailing slash and the scheme aside. */
export function isSamePage(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** Whether an address is that of a whole site and of no page in it. */
export function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === "/" && search === "";
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/iu, "")
    .replace(/#.*$/u, "")
    .replace(/\/$/u, "");
}
