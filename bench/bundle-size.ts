// How large the built page is: what the first card needs, and everything.
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** KB. */
export interface BundleSize {
  readonly first: number;
  readonly firstGzip: number;
  readonly all: number;
}

/** Reads the built page; what `index.html` names is what the first card needs. */
export async function measureBundle(page: string): Promise<BundleSize> {
  const html = await readFile(join(page, "index.html"), "utf8");
  const sizes = { first: 0, firstGzip: 0, all: 0 };
  for (const name of await readdir(page, { recursive: true })) {
    if (![".js", ".css", ".html"].includes(extname(name))) continue;
    const bytes = await readFile(join(page, name));
    sizes.all += bytes.length / 1024;
    if (name !== "index.html" && !html.includes(name.split("/").at(-1) ?? name)) continue;
    sizes.first += bytes.length / 1024;
    sizes.firstGzip += gzipSync(bytes).length / 1024;
  }
  return sizes;
}
