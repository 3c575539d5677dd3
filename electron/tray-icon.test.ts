// The icon in the tray as Electron is asked for it.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { TrayIcon } from "./tray-icon.ts";

const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import("node:events");
  const images: { path: string; setTemplateImage: () => void }[] = [];
  class Tray extends EventEmitter {
    static made: Tray[] = [];
    setToolTip = vi.fn();
    setContextMenu = vi.fn();
    destroy = vi.fn();
    constructor() {
      super();
      Tray.made.push(this);
    }
  }
  return {
    Tray,
    images,
    Menu: { buildFromTemplate: (items: unknown) => items },
    nativeImage: {
      createFromPath: (path: string) => {
        const image = { path, setTemplateImage: vi.fn() };
        images.push(image);
        return image;
      },
    },
  };
});
vi.mock("electron", () => electron);

const RESOURCES = join(import.meta.dirname, "../resources");
const deeds = { open: vi.fn(), showDue: vi.fn(), add: vi.fn(), pauseFor: vi.fn(), quit: vi.fn() };
const STATE = { count: 2, pause: {} };

beforeEach(() => {
  vi.clearAllMocks();
  electron.Tray.made = [];
  electron.images.length = 0;
});

test("each system gets a drawing that is there, and macOS one that it tints, sharp on fine screens", () => {
  for (const platform of ["linux", "win32", "darwin"] as const) {
    new TrayIcon(platform, RESOURCES, deeds).show(STATE);
    const image = electron.images.at(-1);
    expect(existsSync(image?.path ?? ""), platform).toBe(true);
    expect(vi.mocked(image?.setTemplateImage as () => void).mock.calls.length).toBe(platform === "darwin" ? 1 : 0);
  }
  expect(readdirSync(RESOURCES)).toContain("tray-template@2x.png");
});

test("its menu is only put anew when it says something else", () => {
  const icon = new TrayIcon("linux", RESOURCES, deeds);
  for (const state of [STATE, { ...STATE }, { ...STATE, count: 3 }]) icon.show(state);
  const [tray, ...others] = electron.Tray.made;
  expect(others).toEqual([]);
  expect(tray?.setContextMenu).toHaveBeenCalledTimes(2);
  expect(tray?.setToolTip).toHaveBeenLastCalledWith("Perennial: 3 things are due");
});

test("a click opens the window, on macOS the menu; and it goes and comes back", () => {
  const icon = new TrayIcon("linux", RESOURCES, deeds);
  icon.show(STATE);
  electron.Tray.made[0]?.emit("click");
  expect(deeds.open).toHaveBeenCalledOnce();
  icon.show(undefined);
  expect(electron.Tray.made[0]?.destroy).toHaveBeenCalledOnce();
  icon.show(STATE);
  expect(electron.Tray.made).toHaveLength(2);
  new TrayIcon("darwin", RESOURCES, deeds).show(STATE);
  electron.Tray.made.at(-1)?.emit("click");
  expect(deeds.open).toHaveBeenCalledOnce();
});
