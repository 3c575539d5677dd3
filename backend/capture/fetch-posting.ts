// Reads the page of a posting, on the person's word: the only thing in Perennial that goes to the network by itself.
import type { IncomingMessage } from "node:http";
import type { Fetched } from "#shared/contract/capture.ts";
import { decodePage } from "#shared/formats/decode-page.ts";
import { askPage } from "./ask-page.ts";
import { FetchRefused } from "./fetch-refused.ts";
import { pageBody } from "./page-body.ts";
import { hostOf, publicAddressesOf, readAddress } from "./posting-address.ts";
import type { Web } from "./web.ts";

/** How long all of it may take, in ms, and how often a site may send on. */
const WHOLE_MS = 15_000;
const REDIRECTS = 5;
const PAGE_TYPES = new Set(["text/html", "application/xhtml+xml", "text/plain"]);
const GONE = new Set([404, 410]);
/** Asked to log in, to prove to be a person, or to come back later. */
const CLOSED = new Set([401, 403, 407, 429, 451, 999]);

export interface Fetching {
  readonly web: Web;
  readonly now: () => Date;
  /** How long all of it may take, in ms; 15 s unless given. */
  readonly wholeMs?: number;
}

/** Reads a page; every address on the way is checked before a byte is sent to it. Never throws: what stands in the way is an answer. */
export async function fetchPosting(address: string, { web, now, wholeMs = WHOLE_MS }: Fetching): Promise<Fetched> {
  const signal = AbortSignal.timeout(wholeMs);
  let host = "";
  try {
    let url = readAddress(String(address));
    for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
      host = hostOf(url);
      const came: Visited = await unlessAborted(visited(url, web, signal), signal);
      if (came.page !== undefined) return { kind: "fetched", url: url.href, html: came.page, fetchedAt: now().toISOString() };
      url = came.next;
    }
    throw new FetchRefused("fetching.sentOn", { host });
  } catch (error) {
    if (error instanceof FetchRefused) return { kind: "refused", why: error.why };
    return { kind: "refused", why: { key: signal.aborted ? "fetching.tooSlow" : "fetching.brokeOff", values: { host, seconds: wholeMs / 1_000 } } };
  }
}

type Visited = { readonly page: string; readonly next?: never } | { readonly page?: never; readonly next: URL };

/** One address: its page, or where it sends on to. */
async function visited(url: URL, web: Web, signal: AbortSignal): Promise<Visited> {
  const addresses = await publicAddressesOf(url, web);
  const { answer, connection } = await askPage(url, addresses, web, signal);
  try {
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) return { next: nextOf(url, headers.location) };
    return { page: await pageOf(url, answer) };
  } finally {
    connection.destroy();
  }
}

function nextOf(url: URL, location: string): URL {
  // Node reads headers as Latin-1; addresses that are not written in ASCII are UTF-8, as browsers take them.
  const next = readAddress(Buffer.from(location, "latin1").toString(), url);
  if (url.protocol === "https:" && next.protocol === "http:") throw new FetchRefused("fetching.unencrypted", { host: hostOf(url) });
  return next;
}

async function pageOf(url: URL, answer: IncomingMessage): Promise<string> {
  const { statusCode: status = 0, headers } = answer;
  const host = hostOf(url);
  if (GONE.has(status)) throw new FetchRefused("fetching.gone", { host });
  if (CLOSED.has(status)) throw new FetchRefused("fetching.closed", { host });
  if (status < 200 || status >= 300) throw new FetchRefused("fetching.troubled", { host, status });
  const type = headers["content-type"];
  const name = (type ?? "text/html").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!PAGE_TYPES.has(name)) throw new FetchRefused("fetching.notAPage");
  return decodePage(await pageBody(answer), type);
}

/** Whatever happens on the way, there is an answer in time: the system, which resolves names, cannot be told to stop. */
function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
