// Tells requests of Perennial's own page from those of any other page, program or name that ends at this address.
import type { IncomingMessage } from "node:http";

/**
 * What a request must show of where it comes from. `page`: a browser sends no Origin when a person opens an address. `handing`: the one page that other sites may
 * lead a tab to, since that is what the bookmarklet does; it is given no way to the data.
 */
export type Asked = "page" | "session" | "handing";

/**
 * Whether a request comes from the page at `origin` (`http://127.0.0.1:PORT`).
 *
 * - Host must be exactly that address, so that no other name can be rebound to it.
 * - Origin, where it is sent, must be exactly that address; `null` never is. Only the page's own files may be asked for without one.
 * - Sec-Fetch-Site, where a browser sends it, must be `same-origin`, or `none` (typed, opened by a program) for the page's files. To the page that hands over any
 *   site may lead, but only a whole tab: nothing embeds it, and no script reads it.
 *
 * Each header counts only when it is there once.
 */
export function comesFromOwnPage(request: IncomingMessage, origin: string, asked: Asked): boolean {
  const host = only(request, "host");
  const from = only(request, "origin");
  const site = only(request, "sec-fetch-site");
  if (host !== new URL(origin).host) return false;
  if (from !== origin && !(asked !== "session" && from === undefined)) return false;
  if (site === undefined || site === "same-origin" || (asked !== "session" && site === "none")) return true;
  return asked === "handing" && only(request, "sec-fetch-mode") === "navigate" && only(request, "sec-fetch-dest") === "document";
}

/** The header's value; undefined when it is not there, and a value that nothing equals when it is there more than once. */
function only(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name] ?? [];
  return values.length > 1 ? "" : values[0];
}
