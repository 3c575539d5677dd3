// Sessions of the double: what a page may load, and where it comes from.
import { EventEmitter } from "node:events";
import { strict } from "./strict.mjs";

const privileged = new Set();
const sessions = new Map();

class Session extends EventEmitter {
  #schemes = new Map();
  #beforeRequest;

  protocol = strict("session.protocol", {
    handle: (scheme, handler) => {
      if (!privileged.has(scheme)) throw new Error(`${scheme} was not registered as privileged before the app was ready`);
      this.#schemes.set(scheme, handler);
    },
  });
  webRequest = strict("session.webRequest", {
    onBeforeRequest: (listener) => {
      this.#beforeRequest = listener;
    },
  });

  setPermissionCheckHandler() {}
  setPermissionRequestHandler() {}
  setDevicePermissionHandler() {}
  setSpellCheckerEnabled() {}

  /** What a request of a page is answered with; `undefined` when it was cancelled. */
  async respond({ url, method }) {
    const { cancel } = await new Promise((resolve) => {
      if (this.#beforeRequest) this.#beforeRequest({ url, method }, resolve);
      else resolve({ cancel: false });
    });
    if (cancel) return undefined;
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`The double has no network, and ${url} was let through`);
    const response = await handler(new Request(url, { method }));
    return { status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) };
  }
}

function sessionOf(partition) {
  if (!sessions.has(partition)) sessions.set(partition, strict("session", new Session()));
  return sessions.get(partition);
}

export const session = strict("session", {
  get defaultSession() {
    return sessionOf("");
  },
  fromPartition: sessionOf,
});

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme } of schemes) privileged.add(scheme);
  },
});
