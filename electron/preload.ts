// Lays the bridge: the page gets one channel to the backend and nothing else of Electron or Node.
import { contextBridge, ipcRenderer } from "electron";
import type { Channel } from "#shared/contract/channel.ts";
import { CONNECT } from "./channel.ts";

const { port1: port, port2: ofMain } = new MessageChannel();
ipcRenderer.postMessage(CONNECT, null, [ofMain]);

const bridge: Channel = {
  send: (text) => port.postMessage(text),
  onMessage: (listener) => {
    port.addEventListener("message", (message) => listener((message as Event & { readonly data: string }).data));
    port.start();
  },
  onClose: (listener) => port.addEventListener("close", () => listener(), { once: true }),
};
contextBridge.exposeInMainWorld("perennial", bridge);
