// One request for one page, over a connection that is pinned to a checked address.
import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import type { Duplex } from "node:stream";
import { FetchRefused } from "./fetch-refused.ts";
import { hostOf } from "./posting-address.ts";
import type { Web } from "./web.ts";

/** How long one address may take to be connected to, in ms, before the next is tried; and how many of a name are tried. */
const CONNECT_MS = 5_000;
const ADDRESSES_TRIED = 3;
/** What the request tells of who asks: nothing but that it is a program, and which. No cookies, no referrer, no language. */
const HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; Perennial)",
  accept: "text/html, application/xhtml+xml, text/plain;q=0.5",
  "accept-encoding": "gzip, br",
} as const;

export interface Asked {
  readonly answer: IncomingMessage;
  /** To be destroyed when the answer has been read. */
  readonly connection: Duplex;
}

/** Asks for the page at `url`, of the addresses that were checked. Throws `FetchRefused`, or what `signal` was aborted with. */
export async function askPage(url: URL, addresses: readonly string[], web: Web, signal: AbortSignal): Promise<Asked> {
  const connection = await connected(url, addresses, web, signal);
  try {
    const asking = request({
      createConnection: () => connection,
      // The checks were made for this name, and only this name is asked for.
      ...{ host: hostOf(url), path: `${url.pathname}${url.search}`, headers: { ...HEADERS, host: url.host } },
      ...{ method: "GET", insecureHTTPParser: false, signal },
    });
    asking.end();
    return { answer: await answerTo(asking), connection };
  } catch (error) {
    connection.destroy();
    signal.throwIfAborted();
    throw error instanceof FetchRefused ? error : unreachable(url);
  }
}

/** Rejects too where the request just ends, as it does when the site begins another protocol. */
function answerTo(asking: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => asking.once("response", resolve).once("error", reject).once("close", reject));
}

async function connected(url: URL, addresses: readonly string[], web: Web, signal: AbortSignal): Promise<Duplex> {
  const [address, ...others] = addresses.slice(0, ADDRESSES_TRIED);
  if (address === undefined) throw unreachable(url);
  const isSecure = url.protocol === "https:";
  const plain = web.connect(address, isSecure ? 443 : 80);
  try {
    await once(plain, "connect", { signal: AbortSignal.any([signal, AbortSignal.timeout(CONNECT_MS)]) });
  } catch {
    plain.destroy();
    signal.throwIfAborted();
    return connected(url, others, web, signal);
  }
  return isSecure ? secured(url, plain, web, signal) : plain;
}

async function secured(url: URL, plain: Duplex, web: Web, signal: AbortSignal): Promise<Duplex> {
  const secure = web.secure(plain, hostOf(url));
  try {
    await once(secure, "secureConnect", { signal });
    return secure;
  } catch {
    secure.destroy();
    plain.destroy();
    signal.throwIfAborted();
    throw new FetchRefused("fetching.notSecure", { host: hostOf(url) });
  }
}

function unreachable(url: URL): FetchRefused {
  return new FetchRefused("fetching.unreachable", { host: hostOf(url) });
}
