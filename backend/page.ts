// The built page as both shells serve it: a fixed map of files, and the headers each goes out with.
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The files of the page by their path in the address (`/assets/a.js`); the page itself is at `/`. */
export type Page = ReadonlyMap<string, PageFile>;

export interface PageAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Stands in the built page where each answer puts its own nonce; `electron.vite.config.ts` writes it there. */
const NONCE_PLACE = "perennial-nonce-place";

/** Said with every answer, pages and refusals alike: kept nowhere, embedded nowhere, told to nobody. */
export const GUARD_HEADERS = {
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Reads every file of the built page once, so that an address can never reach another file of the disk.
 * Files whose ending is not in the table (source maps among them) are not part of the page.
 * Throws when the folder or its `index.html` cannot be read.
 */
export function readPage(folder: string): Page {
  const page = new Map<string, PageFile>();
  const walk = (inside: string, address: string) => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name);
      if (entry.isDirectory()) walk(path, `${address}${entry.name}/`);
      const type = TYPES[extname(entry.name)];
      if (entry.isFile() && type) page.set(`${address}${entry.name}`, { type, bytes: readFileSync(path) });
    }
  };
  walk(folder, "/");
  const index = page.get("/index.html") ?? { type: "", bytes: readFileSync(join(folder, "index.html")) };
  page.delete("/index.html");
  return page.set("/", index);
}

/** A file of the page as it is sent. `connect` is the only address the page may talk to, or `'none'`. */
export function answerWith(file: PageFile, connect: string): PageAnswer {
  if (!file.type.startsWith("text/html")) {
    return { headers: { ...GUARD_HEADERS, "content-type": file.type, "content-security-policy": "default-src 'none'" }, body: file.bytes };
  }
  const nonce = randomBytes(16).toString("base64url");
  return {
    headers: { ...GUARD_HEADERS, "content-type": file.type, "content-security-policy": contentSecurityPolicy(connect, nonce) },
    body: Buffer.from(file.bytes.toString("utf8").replaceAll(NONCE_PLACE, nonce)),
  };
}

/** What the page may load. The nonce is for the style elements that Mantine writes; scripts come from built files only. */
function contentSecurityPolicy(connect: string, nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Stylesheets carry small drawings as data; nothing runs from them.
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
