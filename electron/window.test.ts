// The window as Electron is asked for it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PAGE_URL, WEB_PREFERENCES } from "./security.ts";
import { bringForward, openWindow } from "./window.ts";
import { writeWindowState } from "./window-state.ts";

const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import("node:events");
  class BrowserWindow extends EventEmitter {
    loadURL = vi.fn(async () => {});
    show = vi.fn();
    focus = vi.fn();
    restore = vi.fn();
    maximize = vi.fn();
    isMinimized = vi.fn(() => true);
    isMaximized = vi.fn(() => false);
    getNormalBounds = vi.fn(() => ({ x: 1, y: 2, width: 1000, height: 700 }));
    constructor(readonly options: Record<string, unknown>) {
      super();
    }
  }
  return {
    app: { name: "Perennial", isPackaged: true, getPath: vi.fn<(name: string) => string>() },
    BrowserWindow,
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  };
});
vi.mock("electron", () => electron);

type Double = InstanceType<typeof electron.BrowserWindow>;
const open = () => openWindow({ home: PAGE_URL, preload: "/app/preload.cjs" }) as unknown as Double;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "perennial-window-"));
  electron.app.getPath.mockReturnValue(folder);
  electron.app.isPackaged = true;
  electron.nativeTheme.shouldUseDarkColors = false;
});
afterEach(() => rmSync(folder, { recursive: true }));

test("it has every preference of the checklist, and developer tools only while developing", () => {
  expect(open().options.webPreferences).toEqual({ ...WEB_PREFERENCES, preload: "/app/preload.cjs", devTools: false });
  electron.app.isPackaged = false;
  expect(open().options.webPreferences).toMatchObject({ devTools: true });
});

test("it opens on the page, holds the five columns at the least, and is shown once there is something to see", () => {
  const window = open();

  expect(window.loadURL).toHaveBeenCalledExactlyOnceWith(PAGE_URL);
  expect(window.options).toMatchObject({ show: false, width: 1280, height: 800, minWidth: 960, minHeight: 600, backgroundColor: "#FAF8F4" });
  expect(window.show).not.toHaveBeenCalled();
  window.emit("ready-to-show");
  expect(window.show).toHaveBeenCalledOnce();
  expect(window.maximize).not.toHaveBeenCalled();
});

test("in the dark it does not flash", () => {
  electron.nativeTheme.shouldUseDarkColors = true;

  expect(open().options.backgroundColor).toBe("#161A18");
});

test("it opens where it was closed", () => {
  open().emit("close");

  expect(open().options).toMatchObject({ x: 1, y: 2, width: 1000, height: 700, minWidth: 960 });
});

test("it is maximized again if it was", () => {
  writeWindowState(join(folder, "window.json"), { bounds: { x: 0, y: 0, width: 1280, height: 800 }, maximized: true });
  const window = open();
  window.emit("ready-to-show");

  expect(window.maximize).toHaveBeenCalledOnce();
});

test("a second start brings it forward, also from the dock", () => {
  const window = open();
  bringForward(window as never);

  expect([window.restore, window.show, window.focus].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});
