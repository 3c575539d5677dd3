// The browser shell: the page and the backend on the loopback address, for one person with one ticket.
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { answerWith, GUARD_HEADERS, type Page, readPage } from "#backend/page.ts";
import { type Channel, MESSAGE_LIMIT } from "#shared/contract/channel.ts";
import { HANDING_PATH } from "#shared/formats/handed-page.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { admission } from "./admission.ts";
import { comesFromOwnPage } from "./loopback-guard.ts";
import { webSocketChannel } from "./web-socket-channel.ts";

const ADDRESS = "127.0.0.1";
const PROTOCOL = "perennial";
const TICKET_BYTES = 1_024;
const REQUEST_MS = 10_000;

export interface Serving {
  /** The open data folder: takes one more client over a channel. */
  readonly folder: { serve(channel: Channel): void };
  /** The folder of the built page. */
  readonly page: string;
  /** The port to listen on; any free one when left out. */
  readonly port?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

export interface Served {
  /** The page's address with a ticket that is good for 30 seconds and one use. */
  readonly url: string;
  /** The same address with another ticket. */
  newUrl(): string;
  /** Lets every page go and frees the port. The folder stays open. */
  close(): Promise<void>;
}

/** Why the shell could not start; the message is a sentence for the person. */
export class CannotServe extends Error {
  constructor(why: Said) {
    super(say(why));
  }
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Serves the page and the folder on 127.0.0.1; resolves once it listens. Throws `CannotServe` where the port or the page is missing. */
export async function serve({ folder, page: pageFolder, port = 0, now = () => performance.now() }: Serving): Promise<Served> {
  const page = pageAt(pageFolder);
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
    server.listen(port, ADDRESS, resolve);
  });
  const { origin, host } = new URL(`http://${ADDRESS}:${(server.address() as AddressInfo).port}`);
  const keys = admission(now);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT, perMessageDeflate: false, handleProtocols: () => PROTOCOL });

  server.on("request", async (request, response) => {
    if (request.url === "/session") send(response, await tradeTicket(request));
    else send(response, pageAnswer(request));
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const refusal = refusalOfUpgrade(request);
    if (refusal) refuseUpgrade(socket, refusal);
    else sockets.handleUpgrade(request, socket, head, (client) => folder.serve(webSocketChannel(client)));
  });

  function pageAnswer(request: IncomingMessage): Answer {
    if (request.url === HANDING_PATH) return handingAnswer(request);
    if (!comesFromOwnPage(request, origin, "page")) return refused(403, { key: "shell.requestRefused" });
    const file = request.method === "GET" ? page.get(request.url ?? "") : undefined;
    if (!file) return refused(404, { key: "shell.notFound" });
    return { status: 200, ...answerWith(file, `'self' ws://${host}/channel`) };
  }

  /** The same page at another address, where it may connect to nothing. */
  function handingAnswer(request: IncomingMessage): Answer {
    const file = page.get("/");
    if (request.method !== "GET" || !file || !comesFromOwnPage(request, origin, "handing")) return refused(403, { key: "shell.requestRefused" });
    return { status: 200, ...answerWith(file, "'none'") };
  }

  async function tradeTicket(request: IncomingMessage): Promise<Answer> {
    if (request.method !== "POST" || !comesFromOwnPage(request, origin, "session")) return refused(403, { key: "shell.requestRefused" });
    const verdict = keys.trade(await textOf(request));
    if (verdict.kind === "wait") return tooManyTries(verdict.waitMs);
    if (verdict.kind === "wrong") return refused(401, { key: "shell.ticketSpent" });
    return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify({ token: verdict.token }) };
  }

  function refusalOfUpgrade(request: IncomingMessage): Answer | undefined {
    const isOurs = request.method === "GET" && request.url === "/channel" && request.headers.upgrade?.toLowerCase() === "websocket";
    if (!isOurs || !comesFromOwnPage(request, origin, "session")) return refused(403, { key: "shell.requestRefused" });
    const [protocol, token, ...rest] = (request.headers["sec-websocket-protocol"] ?? "").split(/, ?/);
    if (protocol !== PROTOCOL || !token || rest.length > 0) return refused(401, { key: "shell.requestRefused" });
    const verdict = keys.check(token);
    if (verdict.kind === "wait") return tooManyTries(verdict.waitMs);
    return verdict.kind === "granted" ? undefined : refused(401, { key: "shell.ticketSpent" });
  }

  const newUrl = () => `${origin}/#ticket=${keys.issue()}`;
  return {
    url: newUrl(),
    newUrl,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function pageAt(folder: string): Page {
  try {
    return readPage(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new CannotServe({ key: "shell.pageMissing" });
    throw error;
  }
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") return new CannotServe({ key: "shell.portTaken", values: { port } });
  if (error.code === "EACCES") return new CannotServe({ key: "shell.portForbidden", values: { port } });
  return error;
}

function refused(status: number, why: Said, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body: `${say(why)}\n` };
}

function tooManyTries(waitMs: number): Answer {
  const seconds = Math.ceil(waitMs / 1_000);
  return refused(429, { key: "shell.tooManyTries", values: { seconds } }, { "retry-after": String(seconds) });
}

function headersOf({ headers, body }: Answer): Record<string, string> {
  return { "content-security-policy": "default-src 'none'", ...GUARD_HEADERS, ...headers, "content-length": String(Buffer.byteLength(body)) };
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, headersOf(answer)).end(answer.body);
}

function refuseUpgrade(socket: Duplex, answer: Answer): void {
  const lines = Object.entries({ ...headersOf(answer), connection: "close" }).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...lines, "", answer.body].join("\r\n"));
}

/** The body of a request as far as a ticket can go; what is longer is no ticket. */
async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
    if (text.length > TICKET_BYTES) return "";
  }
  return text;
}
