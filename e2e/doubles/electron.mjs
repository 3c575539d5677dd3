// A double of Electron's main-process API, as much of it as Perennial uses; what is missing here is an error, at import or at use.
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { answer } from "./driver-link.mjs";
import { strict } from "./strict.mjs";

// biome-ignore lint/performance/noBarrelFile: the module `electron` is one for those who import it.
export { app } from "./electron-app.mjs";
export { Notification, nativeImage, Tray } from "./electron-outside.mjs";
export { protocol, session } from "./electron-session.mjs";
export { BrowserWindow, ipcMain } from "./electron-window.mjs";

const ROLES = new Set(
  "about appMenu close copy cut help hide hideOthers minimize paste quit redo reload resetZoom selectAll toggleDevTools togglefullscreen undo unhide windowMenu zoomIn zoomOut".split(
    " ",
  ),
);

function checkMenu(items) {
  for (const { label, role, type, submenu } of items) {
    if (role !== undefined && !ROLES.has(role)) throw new Error(`The double knows no menu role "${role}"`);
    if (!label && !role && type !== "separator") throw new Error("A menu item needs a label, a role or to be a line");
    if (submenu) checkMenu(submenu);
  }
}

export const Menu = strict("Menu", {
  buildFromTemplate: (items) => {
    checkMenu(items);
    return items;
  },
  setApplicationMenu: () => {},
});

export const nativeTheme = strict("nativeTheme", { shouldUseDarkColors: process.env.DOUBLE_COLOR_SCHEME === "dark" });
export const powerMonitor = strict("powerMonitor", new EventEmitter());
export const screen = strict("screen", { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] });
/** Nothing is opened outside of the app while it is tested; what would be is kept for the spec to ask for. */
const asked = { opened: [], shown: [], questions: [] };
let chosenFolder;
/** The buttons the person presses in the next questions. */
const answers = [];
answer("answers", (button) => void answers.push(button));
answer("wake", () => void powerMonitor.emit("resume"));
answer("asked", () => asked);
answer("choose", (folder) => {
  chosenFolder = folder ?? undefined;
});

export const shell = strict("shell", {
  openExternal: async () => {},
  openPath: async (path) => {
    asked.opened.push(path);
    return "";
  },
  showItemInFolder: (path) => void asked.shown.push(path),
});

export const dialog = strict("dialog", {
  /** Where the spec names no button, the answer is the last one: whoever closes a window with unsaved changes means it. */
  showMessageBox: async (...given) => {
    const { message, buttons } = given.at(-1);
    asked.questions.push(message);
    const button = answers.shift() ?? buttons.at(-1);
    if (!buttons.includes(button)) throw new Error(`"${message}" has no button "${button}" but ${buttons.join(", ")}`);
    return { response: buttons.indexOf(button) };
  },
  /** The person chooses the folder that the spec named, or none. */
  showOpenDialog: async (...given) => {
    const { properties } = given.at(-1);
    if (!properties.includes("openDirectory")) throw new Error("The double only knows the choice of a folder");
    return { canceled: chosenFolder === undefined, filePaths: chosenFolder === undefined ? [] : [chosenFolder] };
  },
  /** The person saves under the name that is proposed, in the folder that the spec named, or not at all. */
  showSaveDialog: async (...given) => {
    const { defaultPath } = given.at(-1);
    return { canceled: chosenFolder === undefined, filePath: chosenFolder === undefined ? "" : join(chosenFolder, defaultPath) };
  },
  showErrorBox: (title, text) => console.error(`${title}: ${text}`),
});
