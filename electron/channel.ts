// A message port as a channel of the contract: one for each page that connects, gone when the page is gone.
import { type Channel, MESSAGE_LIMIT } from "#shared/contract/channel.ts";

/** The name under which a page hands its port over. */
export const CONNECT = "perennial:connect";

/** As much of Electron's `MessagePortMain` as a channel needs. */
export interface Port {
  on(event: "message", listener: (message: { readonly data: unknown }) => void): unknown;
  once(event: "close", listener: () => void): unknown;
  postMessage(text: string): void;
  start(): void;
  close(): void;
}

/** The backend's end. Messages are text of at most 64 MiB; whoever sends anything else is let go. */
export function portChannel(port: Port): Channel {
  return {
    send: (text) => port.postMessage(text),
    onMessage: (listener) => {
      port.on("message", ({ data }) => {
        if (typeof data === "string" && Buffer.byteLength(data) <= MESSAGE_LIMIT) listener(data);
        else port.close();
      });
      port.start();
    },
    onClose: (listener) => void port.once("close", listener),
  };
}
