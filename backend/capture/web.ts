// The network as the fetcher of postings uses it: names are resolved here and connections opened here, so that a test can stand in for both.
import { lookup } from "node:dns/promises";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { connect as secureOver } from "node:tls";

export interface Web {
  /** All addresses of a name, in the order in which they are to be tried. Rejects where there are none. */
  resolve(name: string): Promise<readonly string[]>;
  /** Begins a connection to an IP address; never to a name, which would be resolved a second time. It emits `connect`, or `error`. */
  connect(address: string, port: number): Duplex;
  /** Begins TLS over an open connection, with a certificate that has to be good for the name; emits `secureConnect`, or `error`. */
  secure(connection: Duplex, name: string): Duplex;
}

export const realWeb: Web = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  connect: (host, port) => connect({ host, port, autoSelectFamily: false }),
  secure: overTls(),
};

/** TLS as it has to be, whatever the environment says of certificates; `ca` are further authorities, for tests. */
export function overTls(ca?: string): Web["secure"] {
  return (socket, name) =>
    secureOver({
      ...{ socket, minVersion: "TLSv1.2", rejectUnauthorized: true, ALPNProtocols: ["http/1.1"], ...(ca === undefined ? {} : { ca }) },
      // An address is checked against the certificate as it is, and is never sent as a name (RFC 6066, 3).
      ...(isName(name) ? { servername: name } : { host: name }),
    });
}

function isName(host: string): boolean {
  return !host.includes(":") && !/^[\d.]+$/u.test(host);
}
