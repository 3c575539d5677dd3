// A link that other programs open Perennial with: `perennial://add?url=&title=&text=`, and nothing else.
import { addressOfHanded, handedPage } from "./handed-page.ts";

/** Both sides have the WHATWG URL parser; neither its DOM nor its Node types belong in here. */
declare const URL: {
  canParse(text: string): boolean;
  new (
    text: string,
  ): { readonly protocol: string; readonly host: string; readonly pathname: string; readonly searchParams: { get(name: string): string | null } };
};

/** The scheme, as the system is told it. */
export const DEEP_LINK_SCHEME = "perennial";
/** Most characters of a link: more than any system hands over. */
const DEEP_LINK_LIMIT = 400_000;

/**
 * The hash address that a deep link leads to (`#/add/...`, which shows what would be added and adds nothing), or undefined where it is none. A link can ask for
 * nothing else, and of a link inside it only those of the web are taken.
 */
export function readDeepLink(link: string): string | undefined {
  if (link.length > DEEP_LINK_LIMIT || !isDeepLink(link) || !URL.canParse(link)) return undefined;
  const { host, pathname, searchParams } = new URL(link);
  // Some browsers put a slash behind what they take for a host.
  if (host.toLowerCase() !== "add" || !["", "/"].includes(pathname)) return undefined;
  const given = (name: string) => searchParams.get(name) ?? "";
  const handed = handedPage({ url: given("url"), title: given("title"), text: given("text") });
  return handed && addressOfHanded(handed);
}

/** Whether a text, such as an argument of a start, is a link of ours at all. */
export function isDeepLink(text: string): boolean {
  return new RegExp(`^${DEEP_LINK_SCHEME}:`, "iu").test(text);
}
