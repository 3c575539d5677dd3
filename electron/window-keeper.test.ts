// The one window: brought forward where it is open, opened where it is not, at the place that is asked for.
import type { BrowserWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { PAGE_URL } from "./security.ts";
import { WindowKeeper } from "./window-keeper.ts";

const { windows, window } = await vi.hoisted(async () => ({ windows: [] as object[], window: { bringForward: vi.fn(), openWindow: vi.fn(() => ({})) } }));
vi.mock("electron", () => ({ BrowserWindow: { getAllWindows: () => windows } }));
vi.mock("./window.ts", () => window);

const visit = vi.fn();
const guard = vi.fn<(window: BrowserWindow) => void>();
const keeper = new WindowKeeper({ home: PAGE_URL, preload: "/app/preload.cjs" }, { visit }, guard);

beforeEach(() => {
  vi.clearAllMocks();
  windows.length = 0;
});

test("without a window one is opened at the place, and guarded", () => {
  keeper.show("#/today");
  keeper.show();
  expect(window.openWindow.mock.calls).toEqual([
    [{ home: `${PAGE_URL}#/today`, preload: "/app/preload.cjs" }],
    [{ home: PAGE_URL, preload: "/app/preload.cjs" }],
  ]);
  expect(guard).toHaveBeenCalledTimes(2);
  expect(visit).not.toHaveBeenCalled();
});

test("the window that is open comes forward, and goes to the place where one is given", () => {
  const open = {};
  windows.push(open);
  keeper.show();
  expect(visit).not.toHaveBeenCalled();
  keeper.show("#/application/a");
  expect(window.bringForward.mock.calls).toEqual([[open], [open]]);
  expect(visit).toHaveBeenCalledExactlyOnceWith("#/application/a");
  expect(window.openWindow).not.toHaveBeenCalled();
});
