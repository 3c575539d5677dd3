// The window's page as a PDF, saved where the person says in the system's own window.
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { BrowserWindow, dialog, type SaveDialogOptions } from "electron";
import { paperOf } from "#shared/formats/report/paper.ts";
import { say } from "#shared/text/say.ts";

/**
 * Prints the page as it stands, then asks for a place under the name; gives the name of the file, or undefined where the person chose none. An older
 * file there is replaced as a whole or stays as it was. Rejects where it cannot be written.
 */
export async function savePdf(name: string): Promise<string | undefined> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) return undefined;
  // Read before the person is asked: the page may go on meanwhile. Its style names the paper; this one is for a page that names none.
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    pageSize: paperOf(new Intl.DateTimeFormat().resolvedOptions().locale),
    generateTaggedPDF: true,
  });
  const options: SaveDialogOptions = {
    title: say({ key: "report.savePdf" }),
    defaultPath: name,
    filters: [{ name: "PDF", extensions: ["pdf"] }],
    properties: ["createDirectory", "showOverwriteConfirmation", "dontAddToRecent"],
  };
  const { canceled, filePath } = await dialog.showSaveDialog(window, options);
  if (canceled || !filePath) return undefined;
  const temporary = `${filePath}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    // 0600: a job search is nobody else's business.
    await writeFile(temporary, bytes, { flag: "wx", mode: 0o600 });
    await rename(temporary, filePath);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return basename(filePath);
}
