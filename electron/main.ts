// The desktop shell: joins the backend and the page, with one window for each data folder.
import { homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { app, BrowserWindow, dialog, ipcMain, Menu, session, shell } from "electron";
import { chosenFolder, defaultFolder } from "#backend/default-folder.ts";
import { type OpenFolder, openFolder } from "#backend/open-folder.ts";
import { readPage } from "#backend/page.ts";
import { say } from "#shared/text/say.ts";
import { CONNECT, portChannel } from "./channel.ts";
import { fromPage, guardApp, guardSession } from "./guards.ts";
import { flushBeforeQuit, leaveGuard } from "./leaving.ts";
import { menuTemplate } from "./menu.ts";
import { ownFolder } from "./own-folder.ts";
import { pageHandler } from "./protocol.ts";
import { PAGE_URL, PARTITION, SCHEME } from "./security.ts";
import { systemWindows } from "./system-windows.ts";
import { bringForward, openWindow } from "./window.ts";

const here = import.meta.dirname;
const surroundings = { platform: process.platform, env: process.env, home: homedir() };
const { values } = parseArgs({ options: { data: { type: "string" } }, strict: false });
const folderPath = chosenFolder({ ...surroundings, argument: typeof values.data === "string" ? values.data : undefined });
// While developing, electron-vite serves the page.
const home = (app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL) ?? PAGE_URL;

app.setName("Perennial");
app.setPath("userData", ownFolder(defaultFolder(surroundings), folderPath));
guardApp(home);
// Never awaited at the top of the module: Electron becomes ready only after the module has been read.
if (app.requestSingleInstanceLock()) void start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  const opening = openFolder({ folder: folderPath, owner: "electron", windows: systemWindows });
  await app.whenReady();
  const folder = await opening;
  flushBeforeQuit(folder);
  const pageSession = session.fromPartition(PARTITION);
  for (const each of [session.defaultSession, pageSession]) guardSession(each, home);
  if (home === PAGE_URL) pageSession.protocol.handle(SCHEME, pageHandler(readPage(join(here, "../renderer"))));
  serveWindows(folder);
  const showFolder = () => void shell.openPath(folderPath);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, isPackaged: app.isPackaged, showFolder })));
}

function serveWindows(folder: OpenFolder): void {
  const guardLeaving = leaveGuard(folder);
  const open = () => guardLeaving(openWindow({ home, preload: join(here, "preload.cjs") }));
  const bringOrOpen = () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) bringForward(window);
    else open();
  };
  ipcMain.on(
    CONNECT,
    fromPage(home, ({ ports: [port] }) => port && folder.serve(portChannel(port))),
  );
  app.on("second-instance", bringOrOpen);
  app.on("activate", bringOrOpen);
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  open();
}

function giveUp(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(app.name, say({ key: "shell.noWindow", values: { detail } }));
  app.exit(1);
}
