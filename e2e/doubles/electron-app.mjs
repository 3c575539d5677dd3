// The double's `app`: paths, the single-instance lock and the order of events from start to quit.
import { EventEmitter } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answer } from "./driver-link.mjs";
import { preventable, strict } from "./strict.mjs";

/** Every window that is open; kept here because quitting closes them. */
export const windows = new Set();

const SECOND_START = "SIGUSR2";

class App extends EventEmitter {
  name = "Electron";
  isPackaged = false;
  badge = 0;
  #paths = new Map();
  #ready = new Promise((resolve) => setImmediate(resolve));
  #isReady = false;
  #isQuitting = false;

  constructor() {
    super();
    void this.#ready.then(() => {
      this.#isReady = true;
      this.emit("ready");
    });
  }

  setName(name) {
    this.name = name;
  }

  setPath(name, path) {
    this.#paths.set(name, path);
  }

  getPath(name) {
    if (!this.#paths.has(name)) throw new Error(`The double knows no path "${name}" before it is set`);
    return this.#paths.get(name);
  }

  enableSandbox() {}
  setDesktopName() {}
  setAppUserModelId() {}
  setToastActivatorCLSID() {}

  /** As on Windows and macOS; on Linux an app keeps a file of its own. */
  setLoginItemSettings() {}
  getLoginItemSettings() {
    return { wasOpenedAtLogin: false };
  }

  setBadgeCount(count) {
    this.badge = count;
    return true;
  }

  isReady() {
    return this.#isReady;
  }

  whenReady() {
    return this.#ready;
  }

  /** One process for each `userData`, as in Electron; the running one is told by a signal, which Windows has not, and finds the arguments in a file. */
  requestSingleInstanceLock() {
    const file = join(this.getPath("userData"), "double.pid");
    const given = join(this.getPath("userData"), "double.argv.json");
    const other = runningProcess(file);
    if (other !== undefined) {
      writeFileSync(given, JSON.stringify(process.argv));
      if (process.platform !== "win32") process.kill(other, SECOND_START);
      return false;
    }
    mkdirSync(this.getPath("userData"), { recursive: true });
    writeFileSync(file, String(process.pid));
    process.on("exit", () => rmSync(file, { force: true }));
    if (process.platform !== "win32") process.on(SECOND_START, () => this.emit("second-instance", {}, JSON.parse(readFileSync(given, "utf8")), ""));
    return true;
  }

  /** A window was closed, by the person or while quitting. */
  windowClosed() {
    if (windows.size > 0) return;
    if (this.#isQuitting) this.#leave();
    else if (!this.emit("window-all-closed")) this.quit();
  }

  /** `before-quit`, each window's `close`, `will-quit`: whoever prevents one of them keeps the app running. */
  quit() {
    const event = preventable();
    this.emit("before-quit", event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of [...windows]) {
      window.close();
      if (windows.has(window)) this.#isQuitting = false;
    }
    if (this.#isQuitting && windows.size === 0) this.#leave();
  }

  #leave() {
    const event = preventable();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code) {
    process.exit(code);
  }
}

function runningProcess(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

export const app = strict("app", new App());

answer("badge", () => app.badge);
// As from the menu: the app ends whether or not it would go on without a window.
answer("leave", () => app.quit());
