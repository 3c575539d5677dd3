// The browser shell from outside: what a page can do with a ticket, and what everybody else cannot.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Channel } from "#shared/contract/channel.ts";
import { CannotServe, type Served, serve } from "./serve.ts";

let page: string;
let served: Served;
let clock: number;
let channels: Channel[];
const folder = { serve: (channel: Channel) => void channels.push(channel) };

beforeEach(async () => {
  page = mkdtempSync(join(tmpdir(), "perennial-page-"));
  mkdirSync(join(page, "assets"));
  writeFileSync(join(page, "index.html"), '<meta property="csp-nonce" nonce="perennial-nonce-place"><script type="module" src="/assets/a.js"></script>');
  writeFileSync(join(page, "assets", "a.js"), "export {};");
  writeFileSync(join(page, "assets", "a.js.map"), "{}");
  clock = 0;
  channels = [];
  served = await serve({ folder, page, now: () => clock });
});

afterEach(async () => {
  await served.close();
  rmSync(page, { recursive: true });
});

const originOf = ({ url }: Served) => new URL(url).origin;
const ticketOf = (url: string) => new URL(url).hash.replace("#ticket=", "");

function trade(ticket: string, headers: Record<string, string> = { origin: originOf(served) }): Promise<Response> {
  return fetch(`${originOf(served)}/session`, { method: "POST", body: ticket, headers });
}

/** Resolves to the open socket, or to the status the upgrade was refused with. */
function connect(token: string): Promise<WebSocket | number> {
  const socket = new WebSocket(`${originOf(served).replace("http", "ws")}/channel`, ["perennial", token], { origin: originOf(served) });
  return new Promise((resolve) => {
    socket.once("open", () => resolve(socket));
    socket.once("unexpected-response", (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.on("error", () => {});
  });
}

async function admitted(): Promise<{ readonly socket: WebSocket; readonly channel: Channel }> {
  const { token } = (await (await trade(ticketOf(served.newUrl()))).json()) as { token: string };
  const socket = await connect(token);
  if (typeof socket === "number") throw new Error(`refused with ${socket}`);
  await expect.poll(() => channels.length).toBeGreaterThan(0);
  return { socket, channel: channels.at(-1) as Channel };
}

test("a ticket is traded once, its token opens the channel again and again", async () => {
  const answer = await trade(ticketOf(served.url));
  const { token } = (await answer.json()) as { token: string };
  const again = await trade(ticketOf(served.url));
  const first = await connect(token);
  const second = await connect(token);

  expect(answer.status).toBe(200);
  expect(again.status).toBe(401);
  expect(await again.text()).toContain("used already");
  expect(first).toBeInstanceOf(WebSocket);
  expect(second).toBeInstanceOf(WebSocket);
  expect((first as WebSocket).protocol).toBe("perennial");
  expect(channels).toHaveLength(2);
});

test("other sites may lead a whole tab to the page that hands over, and to nothing else", async () => {
  const ways = {
    "a tab that another site opens": { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
    "a tab of the same site": { "sec-fetch-site": "same-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
    "a tab that the person opens": { "sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
    "a browser that says nothing": {},
    "a frame": { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
    "a script": { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" },
    "a picture": { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
    "a form": { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", origin: "https://fernhill.example" },
  };
  const statuses = await Promise.all(
    Object.values(ways).map(async (headers) => [await statusOf("/add", headers), await statusOf("/", headers), await statusOf("/assets/a.js", headers)]),
  );

  expect(Object.fromEntries(Object.keys(ways).map((way, at) => [way, statuses[at]]))).toEqual({
    "a tab that another site opens": [200, 403, 403],
    "a tab of the same site": [200, 403, 403],
    "a tab that the person opens": [200, 200, 200],
    "a browser that says nothing": [200, 200, 200],
    "a frame": [403, 403, 403],
    "a script": [403, 403, 403],
    "a picture": [403, 403, 403],
    "a form": [403, 403, 403],
  });
  expect(await statusOf("/add?a=b", {})).toBe(404);
  expect((await fetch(`${originOf(served)}/add`, { method: "POST" })).status).toBe(403);
});

test("the page that hands over may connect to nothing", async () => {
  const answer = await fetch(`${originOf(served)}/add`);

  expect(answer.headers.get("content-security-policy")).toContain("connect-src 'none';");
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(await answer.text()).toContain('src="/assets/a.js"');
});

test("a ticket is too old after 30 seconds, and another one can be had", async () => {
  clock = 30_001;

  expect((await trade(ticketOf(served.url))).status).toBe(401);
  expect((await trade(ticketOf(served.newUrl()))).status).toBe(200);
});

test("a ticket of 30 seconds is still good", async () => {
  clock = 30_000;

  expect((await trade(ticketOf(served.url))).status).toBe(200);
});

test("after five wrong tickets even the right one waits, and the wait grows", async () => {
  for (let guess = 0; guess < 5; guess += 1) expect((await trade(`wrong ${guess}`)).status).toBe(401);
  const waiting = await trade(ticketOf(served.url));

  expect(waiting.status).toBe(429);
  expect(waiting.headers.get("retry-after")).toBe("1");

  clock = 1_001;
  expect((await trade("wrong 6")).status).toBe(401);
  expect((await trade(ticketOf(served.url))).headers.get("retry-after")).toBe("2");
  clock = 3_002;
  expect((await trade(ticketOf(served.url))).status).toBe(200);
});

test("after five wrong tokens the right one waits; the same wrong token again is no further guess", async () => {
  const { token } = (await (await trade(ticketOf(served.url))).json()) as { token: string };
  for (let guess = 0; guess < 20; guess += 1) expect(await connect("an-old-tab")).toBe(401);
  expect(await connect(token)).toBeInstanceOf(WebSocket);

  for (let guess = 0; guess < 5; guess += 1) expect(await connect(`wrong-${guess}`)).toBe(401);
  expect(await connect(token)).toBe(429);
  clock = 1_001;
  expect(await connect(token)).toBeInstanceOf(WebSocket);
});

test("a body that is too long for a ticket is refused", async () => {
  expect((await trade("x".repeat(2_000_000))).status).toBe(401);
});

test("the page goes out with a strict policy and its own nonce each time", async () => {
  const [one, other] = await Promise.all([fetch(originOf(served)), fetch(originOf(served))]);
  const policy = one.headers.get("content-security-policy") ?? "";
  const html = await one.text();
  const nonce = /nonce="([^"]+)"/.exec(html)?.[1];

  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(policy).toContain(`connect-src 'self' ${originOf(served).replace("http", "ws")}/channel`);
  expect(policy).not.toContain("unsafe");
  expect(other.headers.get("content-security-policy")).not.toBe(policy);
});

test.each(["/", "/assets/a.js", "/nothing", "/session"])("%s is answered with every guard header and no cookie or CORS", async (path) => {
  const { headers } = await fetch(`${originOf(served)}${path}`);

  expect(Object.fromEntries(headers)).toMatchObject({
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
  expect(headers.has("set-cookie")).toBe(false);
  expect(headers.has("access-control-allow-origin")).toBe(false);
});

test.each(["/assets/a.js.map", "/index.html", "/assets/", "/assets/../index.html", "/assets/%61.js", "/?x", "//", "/../serve.ts"])(
  "%s is no file of the page",
  async (path) => {
    const { status } = await raw(`GET ${path} HTTP/1.1\r\nHost: ${new URL(originOf(served)).host}\r\nConnection: close\r\n\r\n`);

    expect(status).toBe(404);
  },
);

test("a header that is sent twice counts as wrong", async () => {
  const { host } = new URL(originOf(served));

  expect((await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).status).toBeGreaterThanOrEqual(400);
  const twice = `Origin: ${originOf(served)}\r\nOrigin: ${originOf(served)}`;
  expect((await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\n${twice}\r\nConnection: close\r\n\r\n`)).status).toBe(403);
});

test("who sends bytes or too much is let go, and the shell goes on", async () => {
  const bytes = await admitted();
  const gone = new Promise((resolve) => bytes.channel.onClose(() => resolve("gone")));
  bytes.channel.onMessage(() => {});
  bytes.socket.send(Buffer.from([1, 2, 3]));
  expect(await gone).toBe("gone");

  const flood = await admitted();
  const closed = new Promise((resolve) => flood.socket.once("close", resolve));
  flood.socket.send("x".repeat(64 * 1024 * 1024 + 1));
  expect(await closed).toBe(1009);

  expect((await fetch(originOf(served))).status).toBe(200);
});

test("a port in use and a page that is not built are told in one sentence", async () => {
  const port = Number(new URL(originOf(served)).port);

  await expect(serve({ folder, page, port })).rejects.toThrow(CannotServe);
  await expect(serve({ folder, page, port })).rejects.toThrow(`Port ${port} is in use`);
  await expect(serve({ folder, page: join(page, "none") })).rejects.toThrow("not built yet");
});

test("closing lets every page go and frees the port", async () => {
  const { channel } = await admitted();
  const gone = new Promise((resolve) => channel.onClose(() => resolve("gone")));
  const port = Number(new URL(originOf(served)).port);
  await served.close();

  expect(await gone).toBe("gone");
  served = await serve({ folder, page, port });
});

async function raw(request: string): Promise<{ readonly status: number }> {
  const socket = createConnection(Number(new URL(originOf(served)).port), "127.0.0.1");
  socket.end(request);
  let text = "";
  for await (const chunk of socket.setEncoding("latin1")) text += chunk;
  return { status: Number(text.split(" ")[1]) };
}

async function statusOf(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const lines = Object.entries({ host: new URL(served.url).host, connection: "close", ...headers }).map(([name, value]) => `${name}: ${value}`);
  return (await raw([`GET ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"))).status;
}
