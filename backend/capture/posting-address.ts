// Which addresses a posting may be read from: pages of the web under public names, at the usual ports.
import { linkOf } from "#shared/formats/link-text.ts";
import { LINK_LIMIT } from "#shared/model/limits.ts";
import { FetchRefused } from "./fetch-refused.ts";
import { isPublicAddress } from "./public-address.ts";
import type { Web } from "./web.ts";

/** Names that are never those of the open internet (RFC 6761, 6762, 7686, 8375, and the one that is kept for private use), with all that is under them. */
const PRIVATE_NAMES = ["localhost", "local", "internal", "home.arpa", "onion", "test", "invalid", "alt"];

/** Reads an address; the URL parser has made every spelling of an IPv4 address (decimal, octal, hex, short) into four numbers. Throws `FetchRefused`. */
export function readAddress(text: string, base?: URL): URL {
  const full = base ? text : linkOf(text);
  const url = full !== undefined && full.length <= LINK_LIMIT && URL.canParse(full, base?.href) ? new URL(full, base?.href) : undefined;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) throw new FetchRefused("fetching.notAnAddress");
  if (url.username !== "" || url.password !== "") throw new FetchRefused("fetching.withPassword");
  // The usual port of its scheme is left out by the URL parser.
  if (url.port !== "") throw new FetchRefused("fetching.otherPort", { port: url.port });
  url.hash = "";
  return url;
}

/** The name or the bare IP address of a URL, as it is resolved: without brackets and without the dot at its end. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/gu, "").replace(/\.$/u, "");
}

/**
 * The IP addresses to connect to. A literal one is checked as it stands, since nothing resolves it; of a name every address has to be public, because one
 * that leads to both sides is made to be mistaken. Throws `FetchRefused`.
 */
export async function publicAddressesOf(url: URL, web: Web): Promise<readonly string[]> {
  const host = hostOf(url);
  const isLiteral = url.hostname.startsWith("[") || /^[\d.]+$/u.test(host);
  if (!isLiteral && !isPublicName(host)) throw notPublic(host);
  const addresses = isLiteral ? [host] : await resolved(host, web);
  if (!addresses.every(isPublicAddress)) throw notPublic(host);
  return addresses;
}

function isPublicName(host: string): boolean {
  return host.includes(".") && !PRIVATE_NAMES.some((name) => host === name || host.endsWith(`.${name}`));
}

async function resolved(host: string, web: Web): Promise<readonly string[]> {
  const addresses = await web.resolve(host).catch(() => []);
  if (addresses.length === 0) throw new FetchRefused("fetching.noSuchSite", { host });
  return addresses;
}

function notPublic(host: string): FetchRefused {
  return new FetchRefused("fetching.notPublic", { host });
}
