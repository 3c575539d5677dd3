// A web of our own for tests: names and addresses are made up, every connection is counted, and only those to its own sites lead anywhere.
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, type Server as NetServer } from "node:net";
import { PassThrough } from "node:stream";
import { type MadeCertificate, madeCertificate } from "./made-certificate.test-source.ts";
import { overTls, type Web } from "./web.ts";

/** Where all public sites are; any public address would do. */
export const SITE_ADDRESS = "198.41.0.4";

export interface MadeUpWeb extends Web {
  /** Lets a name lead to these addresses; one list for each time it is asked for, the last one for ever. */
  name(name: string, ...answers: readonly (readonly string[])[]): void;
  /** What the site of a name answers, with and without encryption; the name leads to `SITE_ADDRESS`. */
  site(name: string, listener: RequestListener): void;
  /** A server of another kind behind a name, at port 80. */
  rawSite(name: string, server: NetServer, address: string): Promise<void>;
  /** Another certificate than its own for a name, from now on. */
  certify(name: string, certificate: MadeCertificate): void;
  /** Every connection that was begun, `ADDRESS:PORT`. */
  readonly connects: readonly string[];
  close(): Promise<void>;
}

/** Opens it; its servers listen on the loopback address, which only this double leads to. */
export async function madeUpWeb(): Promise<MadeUpWeb> {
  const names = new Map<string, (readonly string[])[]>();
  const sites = new Map<string, RequestListener>();
  const raw = new Map<string, number>();
  const connects: string[] = [];
  const certificate = madeCertificate("fernhill.example", "2020", "2049");
  const listener: RequestListener = (request, response) => {
    const site = sites.get((request.headers.host ?? "").replace(/:\d+$/u, ""));
    if (site) site(request, response);
    else response.writeHead(421).end();
  };
  const plain = await listening(createServer(listener));
  const secure = await listening(createSecureServer(certificate, listener));
  const servers: NetServer[] = [plain, secure];
  const leadTo = (name: string, answers: readonly (readonly string[])[]) => names.set(name, [...answers]);
  const portOf = (address: string, port: number) => raw.get(address) ?? (address === SITE_ADDRESS ? listeningPort(port === 443 ? secure : plain) : undefined);
  return {
    connects,
    resolve: async (name) => {
      const answers = names.get(name) ?? [];
      const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
      if (!answer) throw new Error("ENOTFOUND");
      return answer;
    },
    connect: (address, port) => {
      connects.push(`${address}:${port}`);
      const target = portOf(address, port);
      return target === undefined ? refusing() : connect({ host: "127.0.0.1", port: target });
    },
    secure: overTls(certificate.cert),
    name: (name, ...answers) => leadTo(name, answers),
    site: (name, answer) => {
      sites.set(name, answer);
      leadTo(name, [[SITE_ADDRESS]]);
    },
    rawSite: async (name, server, address) => {
      servers.push(await listening(server));
      raw.set(address, listeningPort(server));
      leadTo(name, [[address]]);
    },
    certify: (name, { cert, key }) => secure.addContext(name, { cert, key }),
    close: async () => {
      for (const server of servers) {
        (server as Partial<Server>).closeAllConnections?.();
        server.close();
      }
    },
  };
}

async function listening<Listening extends NetServer>(server: Listening): Promise<Listening> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function listeningPort(server: NetServer): number {
  return (server.address() as AddressInfo).port;
}

/** A connection that never comes to be. */
function refusing(): PassThrough {
  const connection = new PassThrough();
  queueMicrotask(() => connection.destroy(new Error("ECONNREFUSED")));
  return connection;
}
