// The system's own windows, for the backend: a folder to be chosen, a file or folder to be shown or opened.
import { stat } from "node:fs/promises";
import { BrowserWindow, dialog, type OpenDialogOptions, shell } from "electron";
import type { SystemWindows } from "#backend/served.ts";
import { say } from "#shared/text/say.ts";
import { savePdf } from "./save-pdf.ts";

/** What can be asked for once the app is ready. The page gives none of the paths: the backend makes them, and the person chooses the folder. */
export const systemWindows: SystemWindows = {
  async chooseFolder() {
    const words = say({ key: "shell.chooseFolder" });
    // macOS shows the message, the others the title.
    const options: OpenDialogOptions = { title: words, message: words, properties: ["openDirectory", "createDirectory", "dontAddToRecent"] };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return canceled ? undefined : filePaths[0];
  },

  async show(path) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) await shell.openPath(path);
    else shell.showItemInFolder(path);
  },

  savePdf,

  async open(path) {
    return (await shell.openPath(path)) === "";
  },
};
