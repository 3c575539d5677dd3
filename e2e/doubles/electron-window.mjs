// The double's windows: each is a page of real Chromium, opened and driven through the driver.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { answer, ask } from "./driver-link.mjs";
import { app, windows } from "./electron-app.mjs";
import { session } from "./electron-session.mjs";
import { preventable, strict } from "./strict.mjs";

/** The double's page always runs its preload like this; a window that asks for less would be tested as if it had asked for it. */
const REQUIRED = { contextIsolation: true, sandbox: true, nodeIntegration: false };

let opened = 0;
const mainListeners = new EventEmitter();

/** `ipcMain`: only messages that carry ports are doubled. */
export const ipcMain = strict("ipcMain", { on: (channel, listener) => void mainListeners.on(channel, listener) });

class MessagePortMain extends EventEmitter {
  #window;
  #port;
  #queue = [];
  #isStarted = false;
  #isClosed = false;

  constructor(window, port) {
    super();
    this.#window = window;
    this.#port = port;
  }

  start() {
    this.#isStarted = true;
    for (const data of this.#queue.splice(0)) this.emit("message", { data, ports: [] });
  }

  postMessage(data) {
    if (!this.#isClosed) void ask("deliver", this.#window, this.#port, data);
  }

  close() {
    if (this.#isClosed) return;
    this.gone();
    void ask("closePort", this.#window, this.#port);
  }

  /** A message of the page; kept until the port is started. */
  receive(data) {
    if (this.#isStarted) this.emit("message", { data, ports: [] });
    else this.#queue.push(data);
  }

  /** The other end is gone. */
  gone() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit("close");
  }
}

class WebContents extends EventEmitter {
  #window;
  mainFrame = strict("webContents.mainFrame", { url: "" });
  windowOpenHandler = () => ({ action: "allow" });

  constructor(window) {
    super();
    this.#window = window;
  }

  /** Chromium prints it as Electron would. */
  async printToPDF({ preferCSSPageSize, pageSize, generateTaggedPDF }) {
    return Buffer.from(await ask("printPage", this.#window, { preferCSSPageSize, format: pageSize, tagged: generateTaggedPDF }));
  }

  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler;
  }

  setWebRTCIPHandlingPolicy() {}
}

class Window extends EventEmitter {
  static getAllWindows = () => [...windows].map((window) => strict("window", window));
  /** As where another program is in front. */
  static getFocusedWindow = () => null;

  id;
  webContents;
  ports = new Map();
  #options;
  #isMaximized = false;

  constructor(options) {
    super();
    this.#options = options;
    opened += 1;
    this.id = opened;
    this.webContents = strict("webContents", new WebContents(this.id));
    for (const [name, value] of Object.entries(REQUIRED)) {
      if (options.webPreferences[name] !== value) throw new Error(`webPreferences.${name} is ${options.webPreferences[name]}; the double only has ${value}`);
    }
    windows.add(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  get session() {
    return session.fromPartition(this.#options.webPreferences.partition ?? "");
  }

  loadURL(url) {
    return ask("openPage", this.id, url, readFileSync(this.#options.webPreferences.preload, "utf8"));
  }

  show() {
    void ask("show", this.id);
  }

  isDestroyed() {
    return !windows.has(this);
  }

  focus() {}
  restore() {}
  isMinimized() {
    return false;
  }
  maximize() {
    this.#isMaximized = true;
  }
  isMaximized() {
    return this.#isMaximized;
  }
  getNormalBounds() {
    const { x = 0, y = 0, width, height } = this.#options;
    return { x, y, width, height };
  }

  close() {
    const event = preventable();
    this.emit("close", event);
    if (event.defaultPrevented) return;
    windows.delete(this);
    for (const port of this.ports.values()) port.gone();
    // Electron tells what closed only after the page is gone.
    void ask("closePage", this.id).then(() => {
      this.emit("closed");
      app.windowClosed();
    });
  }
}

/** `new BrowserWindow(options)` and its static methods. */
export const BrowserWindow = new Proxy(strict("BrowserWindow", Window), { construct: (_target, [options]) => strict("window", new Window(options)) });

const windowOf = (id) => [...windows].find((window) => window.id === id);

answer("readyToShow", (id) => void windowOf(id)?.emit("ready-to-show"));
answer("connect", (id, channel, port, { url, isMainFrame }) => {
  const window = windowOf(id);
  // A page that connects again was loaded again: what it had before is gone with it.
  for (const earlier of window.ports.values()) earlier.gone();
  window.ports.clear();
  const end = strict("port", new MessagePortMain(id, port));
  window.ports.set(port, end);
  window.webContents.mainFrame.url = url;
  const senderFrame = isMainFrame ? window.webContents.mainFrame : strict("senderFrame", { url });
  mainListeners.emit(channel, strict("event", { sender: window.webContents, senderFrame, ports: [end] }));
});
answer("message", (id, port, data) => void windowOf(id)?.ports.get(port)?.receive(data));
answer("request", async (id, { url, method, isNavigation, isMainFrame }) => {
  const window = windowOf(id);
  if (!window) return null;
  if (isNavigation) {
    const event = strict("details", preventable({ url, isMainFrame }));
    if (isMainFrame) window.webContents.emit("will-navigate", event);
    window.webContents.emit("will-frame-navigate", event);
    if (event.defaultPrevented) return undefined;
  }
  return window.session.respond({ url, method });
});
answer("openWindow", (id, url) => {
  const { action } = windowOf(id).webContents.windowOpenHandler({ url });
  if (action !== "deny") throw new Error(`The double opens no second window, and ${url} was allowed to`);
});
answer("closeWindow", () => {
  for (const window of [...windows]) window.close();
});
