// The page's own address: every file it may ask for is known before it asks.
import { answerWith, GUARD_HEADERS, type Page } from "#backend/page.ts";
import { say } from "#shared/text/say.ts";
import { PAGE_URL } from "./security.ts";

/** Answers requests to `app://perennial/`. The page talks to the backend over its port, so it may connect nowhere. */
export function pageHandler(page: Page): (request: Request) => Response {
  return ({ method, url }) => {
    const file = method === "GET" && url.startsWith(PAGE_URL) ? page.get(url.slice(PAGE_URL.length - 1)) : undefined;
    if (!file) return new Response(say({ key: "shell.notFound" }), { status: 404, headers: { ...GUARD_HEADERS, "content-type": "text/plain; charset=utf-8" } });
    const { headers, body } = answerWith(file, "'none'");
    return new Response(new Uint8Array(body), { headers });
  };
}
