// Every way to knock at the backend without being its own page: exactly one combination is let in.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "./serve.ts";

const DAY_MS = 86_400_000;
const AT_ONCE = 32;
const PAGE = "<!doctype html><title>The page</title>";

let page: string;
let served: Served;
let port: number;
let token: string;
let channels = 0;
let clock = 0;
let step = 0;

beforeAll(async () => {
  page = mkdtempSync(join(tmpdir(), "perennial-page-"));
  writeFileSync(join(page, "index.html"), PAGE);
  const serveChannel = () => {
    channels += 1;
  };
  const now = () => {
    clock += step;
    return clock;
  };
  served = await serve({ folder: { serve: serveChannel }, page, now });
  const { port: text, origin, hash } = new URL(served.url);
  const answer = await fetch(`${origin}/session`, { method: "POST", body: hash.replace("#ticket=", ""), headers: { origin } });
  token = ((await answer.json()) as { token: string }).token;
  port = Number(text);
  // From here each look at the clock is a day later, so that no back-off hides what a request would have met without it.
  step = DAY_MS;
});

afterAll(async () => {
  await served.close();
  rmSync(page, { recursive: true });
});

interface Knock {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly protocols: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly upgrade: boolean;
  readonly site: string | undefined;
}

function* everyKnock(): Generator<Knock> {
  const own = `127.0.0.1:${port}`;
  const hosts = [own, undefined, "127.0.0.1", `127.0.0.1:${port + 1}`, `localhost:${port}`, `${own}.board.example`, `board.example:${port}`];
  const origins = [`http://${own}`, undefined, "null", `https://${own}`, `http://localhost:${port}`, "http://127.0.0.1", "http://board.example"];
  const tokens = [
    `perennial, ${token}`,
    undefined,
    "perennial",
    token,
    `perennial, ${token.slice(0, -1)}`,
    `${token}, perennial`,
    `perennial, ${token}, ${token}`,
  ];
  const paths = ["/channel", "/", "/channel?token", "/session", `http://${own}/channel`];
  const ways = [
    { method: "GET", upgrade: true, site: undefined },
    { method: "GET", upgrade: true, site: "cross-site" },
    { method: "POST", upgrade: true, site: undefined },
    { method: "GET", upgrade: false, site: undefined },
    { method: "GET", upgrade: false, site: "same-site" },
    { method: "POST", upgrade: false, site: "same-origin" },
  ];
  for (const host of hosts)
    for (const origin of origins)
      for (const protocols of tokens) for (const path of paths) for (const way of ways) yield { host, origin, protocols, path, ...way };
}

test("exactly one combination of host, origin, token, path and method is let in", async () => {
  const letIn: Knock[] = [];
  const shown: Knock[] = [];
  const statuses = new Map<number, number>();
  const knocks = everyKnock();
  const worker = async () => {
    for (const knock of knocks) {
      const { status, body } = await answerTo(knock);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 101) letIn.push(knock);
      if (status === 200) shown.push(knock);
      if (status === 200) expect(body).toBe(PAGE);
      expect([101, 200, 400, 401, 403, 404]).toContain(status);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `loopback requests: ${total} combinations, ${letIn.length} let in, ${shown.length} shown the public page, ${total - letIn.length - shown.length} refused`,
  );

  const own = `127.0.0.1:${port}`;
  expect(total).toBeGreaterThan(6_000);
  expect(letIn).toEqual([
    { host: own, origin: `http://${own}`, protocols: `perennial, ${token}`, path: "/channel", method: "GET", upgrade: true, site: undefined },
  ]);
  expect(channels).toBe(1);
  // The page's own files hold nothing of the person's; they too are only shown at their own address.
  for (const knock of shown) expect(knock).toMatchObject({ host: own, path: "/", method: "GET", upgrade: false, site: undefined });
  expect(new Set(shown.map(({ origin }) => origin))).toEqual(new Set([undefined, `http://${own}`]));
});

async function answerTo(knock: Knock): Promise<{ readonly status: number; readonly body: string }> {
  const lines = [`${knock.method} ${knock.path} HTTP/1.1`];
  const header = (name: string, value: string | undefined) => void (value === undefined || lines.push(`${name}: ${value}`));
  header("Host", knock.host);
  header("Origin", knock.origin);
  header("Sec-WebSocket-Protocol", knock.protocols);
  header("Sec-Fetch-Site", knock.site);
  header("Content-Length", knock.method === "POST" ? "0" : undefined);
  header("Connection", knock.upgrade ? "Upgrade" : "close");
  if (knock.upgrade) lines.push("Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
  const socket = createConnection(port, "127.0.0.1");
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  let text = "";
  for await (const chunk of socket.setEncoding("latin1")) {
    text += chunk;
    if (text.startsWith("HTTP/1.1 101")) break;
  }
  return { status: Number(text.split(" ")[1]), body: text.slice(text.indexOf("\r\n\r\n") + 4) };
}
