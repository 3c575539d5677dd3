// What each system is told of who this app is.
import { beforeEach, expect, test, vi } from "vitest";
import { APP_ID, DESKTOP_FILE, identify, TOAST_ACTIVATOR } from "./identity.ts";

const { app } = await vi.hoisted(async () => ({
  app: { isPackaged: true, setDesktopName: vi.fn(), setAppUserModelId: vi.fn(), setToastActivatorCLSID: vi.fn() },
}));
vi.mock("electron", () => ({ app }));

beforeEach(() => {
  vi.clearAllMocks();
  app.isPackaged = true;
});

test("Linux is told the file that describes it, Windows its id and what its notifications start", () => {
  identify("linux");
  expect(app.setDesktopName).toHaveBeenCalledExactlyOnceWith(DESKTOP_FILE);
  expect(app.setAppUserModelId).not.toHaveBeenCalled();
  identify("win32");
  expect(app.setAppUserModelId).toHaveBeenCalledExactlyOnceWith(APP_ID);
  expect(app.setToastActivatorCLSID).toHaveBeenCalledExactlyOnceWith(TOAST_ACTIVATOR);
  identify("darwin");
  expect(app.setDesktopName).toHaveBeenCalledOnce();
});

test("on Windows an app that is not installed goes by its own path", () => {
  app.isPackaged = false;
  identify("win32");
  expect(app.setAppUserModelId).toHaveBeenCalledExactlyOnceWith(process.execPath);
});
