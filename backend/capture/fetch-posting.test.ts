// Pages are read as their sites send them, and what stands in the way is told in one sentence.
import { createServer } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { fetchPosting } from "./fetch-posting.ts";
import { type MadeUpWeb, madeUpWeb, SITE_ADDRESS } from "./made-up-web.test-source.ts";

const HOST = "fernhill.example";
const HTML = "<!doctype html><title>Sculptor</title><p>Grüße, 次の春</p>";
const now = () => new Date("2031-05-02T09:00:00Z");

describe("a posting is read from its address", () => {
  let web: MadeUpWeb;
  beforeEach(async () => {
    web = await madeUpWeb();
  });
  afterEach(() => web.close());

  const fetched = (address: string) => fetchPosting(address, { web, now });
  const refusal = async (address: string, wholeMs = 15_000) => {
    const answer = await fetchPosting(address, { web, now, wholeMs });
    return answer.kind === "refused" ? say(answer.why) : answer;
  };

  test.each(["https", "http"])("over %s, with nothing told of who reads it", async (scheme) => {
    const heard: unknown[] = [];
    web.site(HOST, ({ method, url, rawHeaders }, response) => {
      heard.push({ method, url, rawHeaders });
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "set-cookie": "seen=1" }).end(HTML);
    });

    expect(await fetched(` ${scheme}://${HOST}/jobs/7?lang=en#apply `)).toEqual({
      kind: "fetched",
      url: `${scheme}://${HOST}/jobs/7?lang=en`,
      html: HTML,
      fetchedAt: "2031-05-02T09:00:00.000Z",
    });
    const rawHeaders = [
      ...["user-agent", "Mozilla/5.0 (compatible; Perennial)"],
      ...["accept", "text/html, application/xhtml+xml, text/plain;q=0.5"],
      ...["accept-encoding", "gzip, br"],
      ...["host", HOST, "Connection", "close"],
    ];
    expect(heard).toEqual([{ method: "GET", url: "/jobs/7?lang=en", rawHeaders }]);
    expect(web.connects).toEqual([`${SITE_ADDRESS}:${scheme === "https" ? 443 : 80}`]);
  });

  test.each([
    ["gzip", gzipSync(HTML)],
    ["x-gzip", gzipSync(HTML)],
    ["br", brotliCompressSync(HTML)],
    ["identity", Buffer.from(HTML)],
  ])("packed by %s", async (encoding, bytes) => {
    web.site(HOST, (_request, response) => response.writeHead(200, { "content-encoding": encoding, "content-type": "text/html" }).end(bytes));
    expect(await fetched(`https://${HOST}/`)).toMatchObject({ kind: "fetched", html: HTML });
  });

  test("after redirects, without a cookie of the first, at the address that answered", async () => {
    const cookies: unknown[] = [];
    web.site("go.example", ({ headers, url }, response) => {
      cookies.push(headers.cookie);
      response.writeHead(url === "/a" ? 301 : 308, { location: url === "/a" ? "b" : `https://${HOST}/jobs`, "set-cookie": "seen=1" }).end();
    });
    web.site(HOST, ({ headers }, response) => {
      cookies.push(headers.cookie);
      response.end(HTML);
    });
    expect(await fetched("http://go.example/a")).toMatchObject({ kind: "fetched", url: `https://${HOST}/jobs` });
    expect(cookies).toEqual([undefined, undefined, undefined]);
  });

  test("after a redirect that is not written in ASCII", async () => {
    web.site(HOST, ({ url }, response) => {
      if (url === "/") response.writeHead(302, { location: Buffer.from("/grüße/春?ort=Köln").toString("latin1") }).end();
      else response.end(HTML);
    });
    expect(await fetched(`https://${HOST}/`)).toMatchObject({ kind: "fetched", url: `https://${HOST}/gr%C3%BC%C3%9Fe/%E6%98%A5?ort=K%C3%B6ln` });
  });

  test("from the next address of a name where the first cannot be reached", async () => {
    web.site(HOST, (_request, response) => response.end(HTML));
    web.name(HOST, ["2606:4700::1", SITE_ADDRESS]);
    expect(await fetched(`http://${HOST}/`)).toMatchObject({ kind: "fetched" });
    expect(web.connects).toEqual(["2606:4700::1:80", `${SITE_ADDRESS}:80`]);
  });

  test.each([
    [200, { "content-type": "application/pdf" }, "There is a file at this address, not a page that can be read."],
    [403, {}, `${HOST} does not show this page to programs. Copy its text from your browser, or use the bookmarklet in Settings.`],
    [410, {}, `${HOST} says that this page is not there any more.`],
    [503, {}, `${HOST} has trouble with this page (it answered 503). Try again later.`],
    [304, {}, `${HOST} has trouble with this page (it answered 304). Try again later.`],
  ])("or not, where the site answers %d %o", async (status, headers, sentence) => {
    web.site(HOST, (_request, response) => response.writeHead(status, headers).end());
    expect(await refusal(`https://${HOST}/`)).toBe(sentence);
  });

  test("or not, where no name, nobody and nothing answers in time", async () => {
    expect(await refusal("https://nowhere.example/")).toBe("No site answers to nowhere.example. Check the address, and whether you are online.");
    web.name("away.example", ["198.41.0.9"]);
    expect(await refusal("https://away.example/")).toBe("away.example could not be reached. Check whether you are online.");
    web.site("slow.example", () => {});
    expect(await refusal("http://slow.example/", 200)).toBe(
      "slow.example did not answer within 0.2 seconds. Try again, or copy the page's text from your browser.",
    );
    const stuck = { ...web, resolve: () => new Promise<never>(() => {}) };
    expect(await fetchPosting("http://stuck.example/", { web: stuck, now, wholeMs: 200 })).toMatchObject({ why: { key: "fetching.tooSlow" } });
  });

  test("or not, where it breaks off in the middle", async () => {
    const breaking = createServer((socket) => socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhalf")));
    await web.rawSite("half.example", breaking, "198.41.0.5");
    expect(await refusal("http://half.example/")).toBe("half.example broke off before the page was complete. Try again, or copy its text from your browser.");
  });

  test("whatever the page asks with", async () => {
    for (const asked of [undefined, null, 7, {}, []]) expect(await fetched(asked as never)).toMatchObject({ kind: "refused" });
  });
});
