// Nothing but the fetcher of postings opens a connection: whoever imports what can is named here.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
/** What opens connections, in Node and in a page. */
const WAYS_OUT =
  /from "(?:node:)?(?:net|tls|https?|http2|dns|dgram)(?:\/promises)?"|from "undici"|\bfetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b|\bsendBeacon\(/u;

/** Who may, and why. */
const KNOWN = {
  "backend/capture/ask-page.ts": "the fetcher",
  "backend/capture/fetch-posting.ts": "the fetcher",
  "backend/capture/page-body.ts": "the fetcher",
  "backend/capture/web.ts": "the fetcher",
  "browser/loopback-guard.ts": "the browser shell, which is asked and asks nobody",
  "browser/serve.ts": "the browser shell, which is asked and asks nobody",
  "renderer/document/browser-connection.ts": "the page of the browser shell, which asks its own address only: its policy lets it reach no other",
};

test("every other source file stays at home", () => {
  const folders = ["backend", "browser", "cli", "electron", "renderer", "shared"];
  const files = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)));
  const sources = files.filter((file) => /\.(?:tsx?|mjs)$/u.test(file) && !/\.test(?:-\w+)?\./u.test(file));
  const wayOut = sources.filter((file) => WAYS_OUT.test(readFileSync(file, "utf8"))).map((file) => relative(root, file).split(sep).join("/"));

  expect(sources.length).toBeGreaterThan(500);
  expect(wayOut.toSorted()).toEqual(Object.keys(KNOWN));
});
