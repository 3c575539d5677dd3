// The contract over Electron's ports: the real preload and the main process's own handler, with ends that need no Electron.
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from "node:worker_threads";
import type { IpcMainEvent } from "electron";
import { expect, test, vi } from "vitest";
import type { Channel } from "#shared/contract/channel.ts";
import { describeContract } from "#shared/contract/contract.test-suite.ts";
import { CONNECT, type Port, portChannel } from "./channel.ts";
import { fromPage } from "./guards.ts";
import { PAGE_URL } from "./security.ts";

const electron = vi.hoisted(() => ({
  app: {},
  protocol: {},
  shell: {},
  ipcRenderer: { postMessage: vi.fn<(channel: string, message: unknown, ports: readonly NodePort[]) => void>() },
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: Channel) => void>() },
}));
vi.mock("electron", () => electron);

/** Electron's main process gets messages wrapped; Node's ports give them bare. */
function mainEnd(port: NodePort): Port {
  return {
    on: (event, listener) => port.on(event, (data: unknown) => listener({ data })),
    once: (event, listener) => port.once(event, listener),
    postMessage: (text) => port.postMessage(text),
    start: () => port.start(),
    close: () => port.close(),
  };
}

/** Loads the preload as a page would, and answers its call as the main process would. */
async function pageConnects(): Promise<{ readonly name: string; readonly bridge: Channel; readonly ofBackend: Channel; readonly port: NodePort }> {
  vi.resetModules();
  vi.clearAllMocks();
  await import("./preload.ts");
  const [[channel, message, ports] = []] = electron.ipcRenderer.postMessage.mock.calls;
  const [[name, bridge] = []] = electron.contextBridge.exposeInMainWorld.mock.calls;
  const port = ports?.[0];
  if (channel !== CONNECT || message !== null || !name || !bridge || !port) throw new Error("The preload did not connect.");
  const mainFrame = { url: PAGE_URL };
  let ofBackend: Channel | undefined;
  const handler = fromPage(PAGE_URL, ({ ports: [end] }) => {
    ofBackend = portChannel(end as unknown as Port);
  });
  handler({ senderFrame: mainFrame, sender: { mainFrame }, ports: [mainEnd(port)] } as unknown as IpcMainEvent);
  if (!ofBackend) throw new Error("The page was not let in.");
  return { name, bridge, ofBackend, port };
}

describeContract("Electron's ports", async () => {
  const { bridge, ofBackend, port } = await pageConnects();
  return { ofBackend, ofClient: bridge, cut: () => port.close() };
});

test("the page gets one thing, with three functions and nothing of Electron", async () => {
  const { name, bridge, port } = await pageConnects();
  port.close();

  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
  expect(electron.ipcRenderer.postMessage).toHaveBeenCalledOnce();
  expect(name).toBe("perennial");
  expect(Object.entries(bridge).map(([key, value]) => [key, typeof value])).toEqual([
    ["send", "function"],
    ["onMessage", "function"],
    ["onClose", "function"],
  ]);
});

test.each([
  ["an object", { m: "open" }],
  ["bytes", new Uint8Array(3)],
  ["a text over 64 MiB", "x".repeat(64 * 1024 * 1024 + 1)],
  ["a text that is over 64 MiB in bytes only", "ü".repeat(32 * 1024 * 1024 + 1)],
])("who sends %s is let go", async (_name, data) => {
  const { port1, port2 } = new NodeChannel();
  const channel = portChannel(mainEnd(port1));
  const heard = vi.fn();
  channel.onMessage(heard);
  const gone = new Promise<string>((resolve) => channel.onClose(() => resolve("gone")));
  port2.postMessage(data);

  expect(await gone).toBe("gone");
  expect(heard).not.toHaveBeenCalled();
});
