// The page's own address: what the page asks for and nothing else.

import { expect, test } from "vitest";
import type { Page } from "#backend/page.ts";
import { pageHandler } from "./protocol.ts";

const page: Page = new Map([
  ["/", { type: "text/html; charset=utf-8", bytes: Buffer.from('<meta property="csp-nonce" nonce="perennial-nonce-place">') }],
  ["/assets/a.js", { type: "text/javascript; charset=utf-8", bytes: Buffer.from("export {};") }],
]);
/** As much of a request as the handler reads; a real one would have put the address in order first. */
const answer = (url: string, method = "GET") => pageHandler(page)({ url, method } as Request);

test("the page goes out with a strict policy: its own scripts, its own nonce, and no connection at all", async () => {
  const response = answer("app://perennial/");
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /nonce="([\w-]{22})"/.exec(await response.text())?.[1];

  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test("a file of the page goes out as what it is", async () => {
  const response = answer("app://perennial/assets/a.js");

  expect([response.status, response.headers.get("content-type"), response.headers.get("x-content-type-options"), await response.text()]).toEqual([
    200,
    "text/javascript; charset=utf-8",
    "nosniff",
    "export {};",
  ]);
});

test.each([
  "app://perennial",
  "app://other/",
  "app://perennial.example/",
  "app://perennial/assets/",
  "app://perennial/assets/../../etc/passwd",
  "app://perennial/%2e%2e/etc/passwd",
  "app://perennial/assets/a.js?x",
  "app://perennial//etc/passwd",
  "file:///etc/passwd",
])("%s is not there", (url) => {
  expect(answer(url).status).toBe(404);
});

test("nothing is sent to the page's address", () => {
  expect(answer("app://perennial/", "POST").status).toBe(404);
});
