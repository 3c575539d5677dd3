// What a preload script meets in a page of the double: the sandbox's `require`, and Electron's renderer API over one binding.

/** The driver's binding in the page: takes what the page tells it. */
export const BINDING = "electronDouble";
/** How the driver reaches a page's ports: called with the port's name and a text, or null when the main process closed it. */
export const DELIVER = "electronDoubleDeliver";

/** What a page tells its driver. */
export type Told =
  | { readonly kind: "connect"; readonly channel: string; readonly port: string }
  | { readonly kind: "message"; readonly port: string; readonly text: string }
  | { readonly kind: "open"; readonly url: string };

/**
 * The script that runs before everything else in each document of a window. The preload's text stands in it as code, because the
 * page's policy, rightly, lets nobody make code of text. There is no isolated world: what the preload exposes is frozen instead.
 */
export function preloadScript(preload: string): string {
  return `(${world.toString()})(${JSON.stringify({ BINDING, DELIVER })}, (require, exports, module) => {\n${preload}\n});`;
}

type Preload = (require: (name: string) => unknown, exports: object, module: object) => void;

/** Runs in the page; may use nothing of this file. */
function world(names: { BINDING: string; DELIVER: string }, preload: Preload): void {
  if (window.top !== window) return;
  const page = globalThis as unknown as Record<string, unknown>;
  const tell = page[names.BINDING] as (told: unknown) => void;
  const ports = new Map<string, MessagePort>();
  const strict = (name: string, object: object) =>
    new Proxy(object, {
      get(target, property) {
        if (property in target) return Reflect.get(target, property);
        throw new Error(`The double of Electron has no ${name}.${String(property)}`);
      },
    });
  const ipcRenderer = strict("ipcRenderer", {
    postMessage(channel: string, _message: unknown, [port]: MessagePort[]) {
      if (!port) throw new Error("The double only carries messages with a port");
      const name = crypto.randomUUID();
      ports.set(name, port);
      tell({ kind: "connect", channel, port: name });
      port.onmessage = ({ data }) => tell({ kind: "message", port: name, text: data });
    },
  });
  const contextBridge = strict("contextBridge", {
    exposeInMainWorld(name: string, api: object) {
      if (name in page) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
      Object.defineProperty(page, name, { value: Object.freeze({ ...api }), enumerable: true });
    },
  });
  page[names.DELIVER] = ({ port, text }: { port: string; text: string | null }) => {
    if (text === null) ports.get(port)?.close();
    else ports.get(port)?.postMessage(text);
  };
  window.open = (url) => {
    tell({ kind: "open", url: new URL(String(url), location.href).href });
    return null;
  };
  const electron = strict("electron", { contextBridge, ipcRenderer });
  const require = (name: string) => {
    if (name !== "electron") throw new Error(`A sandboxed preload script cannot require ${name}`);
    return electron;
  };
  preload(require, {}, {});
}
