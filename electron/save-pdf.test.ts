// What the system is asked for when a page is to be a PDF, and what lies on the disk afterwards.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow, PrintToPDFOptions, SaveDialogOptions, SaveDialogReturnValue } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { savePdf } from "./save-pdf.ts";

const electron = vi.hoisted(() => ({
  BrowserWindow: { getFocusedWindow: vi.fn<() => unknown>(), getAllWindows: vi.fn<() => unknown[]>() },
  dialog: { showSaveDialog: vi.fn<(window: BrowserWindow, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>>() },
}));
vi.mock("electron", () => electron);

const printToPDF = vi.fn<(options: PrintToPDFOptions) => Promise<Buffer>>();
let folder: string;
beforeEach(() => {
  vi.resetAllMocks();
  electron.BrowserWindow.getFocusedWindow.mockReturnValue(null);
  electron.BrowserWindow.getAllWindows.mockReturnValue([{ webContents: { printToPDF } }]);
  printToPDF.mockResolvedValue(Buffer.from("%PDF-1.4"));
  folder = mkdtempSync(join(tmpdir(), "perennial-pdf-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const chosen = (filePath: string) => electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });

test("the page is printed with its tags on the paper that it names, and saved where the person says", async () => {
  const file = join(folder, "mine.pdf");
  writeFileSync(file, "an older one");
  chosen(file);
  expect(await savePdf("perennial-report.pdf")).toBe("mine.pdf");
  expect(printToPDF).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ preferCSSPageSize: true, generateTaggedPDF: true }));
  expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: "perennial-report.pdf", filters: [{ extensions: ["pdf"] }] });
  expect(readFileSync(file, "utf8")).toBe("%PDF-1.4");
  expect(readdirSync(folder)).toEqual(["mine.pdf"]);
});

test("without a place, or without a window, nothing is written", async () => {
  electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: "" });
  expect(await savePdf("a.pdf")).toBeUndefined();
  electron.BrowserWindow.getAllWindows.mockReturnValue([]);
  expect(await savePdf("a.pdf")).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test("what cannot be written is told, and leaves nothing behind", async () => {
  chosen(join(folder, "gone", "a.pdf"));
  await expect(savePdf("a.pdf")).rejects.toMatchObject({ code: "ENOENT" });
  mkdirSync(join(folder, "taken.pdf"));
  writeFileSync(join(folder, "taken.pdf", "inside"), "");
  chosen(join(folder, "taken.pdf"));
  await expect(savePdf("a.pdf")).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["taken.pdf"]);
});
