// How the page reaches the backend: Electron's bridge where the preload laid one, else the browser shell's WebSocket.
import type { Channel } from "#shared/contract/channel.ts";
import { browserChannel } from "./browser-connection.ts";

declare global {
  interface Window {
    /** Laid by the preload of the Electron shell. */
    readonly perennial?: Channel;
  }
}

/** A channel to the backend; throws `NotAdmitted` where this page has no valid ticket. */
export async function connect(): Promise<Channel> {
  return window.perennial ?? browserChannel();
}

/** Whether the page stands in a window of Perennial's own, whose shell shows notifications itself; else it is a tab of a browser. */
export function hasOwnWindow(): boolean {
  return window.perennial !== undefined;
}
