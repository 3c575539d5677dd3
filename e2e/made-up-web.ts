// A web of a spec's own: sites that answer in the spec, and that the program finds under public names. No spec goes to the real one.
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const LOADED_FIRST = join(import.meta.dirname, "made-up-web.mjs");

/** What Node is started with so that the program finds these sites, each at a port of this computer, and no other. */
export function madeUpWeb(sites: Readonly<Record<string, number>>): { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  return { args: ["--import", LOADED_FIRST], env: { PERENNIAL_E2E_WEB: JSON.stringify(sites) } };
}

/** A site that answers with `listener`, over http: its port, what was asked of it (`GET /jobs/7`), and how to close it. */
export async function openSite(listener: RequestListener): Promise<{ readonly port: number; readonly asked: readonly string[]; readonly close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, asked, close };
}
