// What the system is asked for when the backend wants a folder chosen, or something shown or opened.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow, OpenDialogOptions, OpenDialogReturnValue } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemWindows } from "./system-windows.ts";

const electron = vi.hoisted(() => ({
  BrowserWindow: { getFocusedWindow: vi.fn<() => BrowserWindow | null>(), getAllWindows: vi.fn<() => BrowserWindow[]>() },
  dialog: { showOpenDialog: vi.fn<(...asked: (BrowserWindow | OpenDialogOptions)[]) => Promise<OpenDialogReturnValue>>() },
  shell: { openPath: vi.fn<(path: string) => Promise<string>>(), showItemInFolder: vi.fn<(path: string) => void>() },
}));
vi.mock("electron", () => electron);

let folder: string;
beforeEach(() => {
  vi.resetAllMocks();
  electron.BrowserWindow.getFocusedWindow.mockReturnValue(null);
  electron.BrowserWindow.getAllWindows.mockReturnValue([]);
  electron.shell.openPath.mockResolvedValue("");
  folder = mkdtempSync(join(tmpdir(), "perennial-system-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder is asked for in front of the window, and only one that the person chose is given", async () => {
  const window = { id: 1 } as BrowserWindow;
  electron.BrowserWindow.getAllWindows.mockReturnValue([window]);
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ["/stick/copies"] });
  expect(await systemWindows.chooseFolder()).toBe("/stick/copies");
  const [parent, options] = electron.dialog.showOpenDialog.mock.calls[0] ?? [];
  expect(parent).toBe(window);
  expect(options).toMatchObject({ properties: ["openDirectory", "createDirectory", "dontAddToRecent"] });

  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
  expect(await systemWindows.chooseFolder()).toBeUndefined();
});

test("without a window a folder is asked for all the same", async () => {
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: ["/left/over"] });
  expect(await systemWindows.chooseFolder()).toBeUndefined();
  expect(electron.dialog.showOpenDialog.mock.calls[0]).toHaveLength(1);
});

test("a folder is opened, a file is shown in its folder, and one that is gone hurts nobody", async () => {
  const file = join(folder, "Resume.pdf");
  writeFileSync(file, "");
  await systemWindows.show(folder);
  expect(electron.shell.openPath).toHaveBeenCalledExactlyOnceWith(folder);
  await systemWindows.show(file);
  await systemWindows.show(join(folder, "gone.pdf"));
  expect(electron.shell.showItemInFolder.mock.calls).toEqual([[file], [join(folder, "gone.pdf")]]);
  expect(electron.shell.openPath).toHaveBeenCalledOnce();
});

test("a file counts as opened where the system has no complaint", async () => {
  expect(await systemWindows.open("/copies/Resume.pdf")).toBe(true);
  electron.shell.openPath.mockResolvedValueOnce("No application is associated with the specified file for this operation.");
  expect(await systemWindows.open("/copies/Resume.pdf")).toBe(false);
});
