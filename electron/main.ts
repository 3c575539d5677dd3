// The desktop shell: joins the backend and the page, with one window and one icon in the tray for each data folder.
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { app, dialog, ipcMain, Menu, session, shell } from "electron";
import { chosenFolder, defaultFolder } from "#backend/default-folder.ts";
import { type OpenFolder, openFolder } from "#backend/open-folder.ts";
import { readPage } from "#backend/page.ts";
import { say } from "#shared/text/say.ts";
import { CONNECT, portChannel } from "./channel.ts";
import { claimLinks, onLinkOpened, placeAskedFor } from "./deep-links.ts";
import { keepDueShown } from "./due-shown.ts";
import { fromPage, guardApp, guardSession } from "./guards.ts";
import { identify } from "./identity.ts";
import { flushBeforeQuit, leaveGuard } from "./leaving.ts";
import { commandAtLogin, followLoginChoice, startedAtLogin } from "./login-start.ts";
import { menuTemplate } from "./menu.ts";
import { canNotify, Notifications, TODAY } from "./notifications.ts";
import { ownFolder } from "./own-folder.ts";
import { pageHandler } from "./protocol.ts";
import { PAGE_URL, PARTITION, SCHEME } from "./security.ts";
import { Staying } from "./staying.ts";
import { systemWindows } from "./system-windows.ts";
import { TrayIcon } from "./tray-icon.ts";
import { WindowKeeper } from "./window-keeper.ts";

const here = import.meta.dirname;
const { platform } = process;
const surroundings = { platform, env: process.env, home: homedir() };
const { values } = parseArgs({ options: { data: { type: "string" } }, strict: false });
const usualFolder = defaultFolder(surroundings);
const folderPath = chosenFolder({ ...surroundings, argument: typeof values.data === "string" ? values.data : undefined });
// While developing, electron-vite serves the page.
const home = (app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL) ?? PAGE_URL;

/** Where the window opens first: what this start was asked for, or what macOS hands over while it begins. */
let firstPlace = placeAskedFor(process.argv);
let showPlace = (place: string) => {
  firstPlace = place;
};

app.setName("Perennial");
app.setPath("userData", ownFolder(usualFolder, folderPath));
identify(platform);
guardApp(home);
onLinkOpened((place) => showPlace(place));
// Never awaited at the top of the module: Electron becomes ready only after the module has been read.
if (app.requestSingleInstanceLock()) void start().catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  const opening = openFolder({
    ...{ folder: folderPath, owner: "electron", windows: systemWindows, canAnnounce: canNotify },
    // What is due when the folder is opened waits for the rest of the app.
    announce: (arrived) => void started.then((notifications) => notifications.tell(arrived)),
    tryOut: () => void started.then((notifications) => notifications.tryOut()),
  });
  const started = Promise.all([opening, app.whenReady()]).then(([folder]) => joinAll(folder));
  await started;
}

/** Joins the open folder with the system; gives who tells what is due. */
function joinAll(folder: OpenFolder): Notifications {
  flushBeforeQuit(folder);
  const pageSession = session.fromPartition(PARTITION);
  for (const each of [session.defaultSession, pageSession]) guardSession(each, home);
  if (home === PAGE_URL) pageSession.protocol.handle(SCHEME, pageHandler(readPage(join(here, "../renderer"))));
  const showFolder = () => void shell.openPath(folderPath);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform, isPackaged: app.isPackaged, showFolder })));

  const staying = new Staying(folder, platform);
  const windows = new WindowKeeper({ home, preload: join(here, "preload.cjs") }, folder, leaveGuard(folder, staying));
  serveWindows(folder, windows, staying);
  showInTray(folder, windows, staying);
  followLoginChoice(folder, loginNeeds());
  // For a link the system starts the app and names no folder, so only an app that was started like that takes them.
  if (values.data === undefined) claimLinks({ platform, isPackaged: app.isPackaged, argv: process.argv });
  const notifications = new Notifications(folder, (address) => windows.show(address));
  if (platform === "win32") notifications.takeEarlier();
  if (firstPlace !== "" || !(startedAtLogin(platform, process.argv) && staying.stays())) windows.show(firstPlace);
  showPlace = (place) => windows.show(place);
  return notifications;
}

function serveWindows(folder: OpenFolder, windows: WindowKeeper, staying: Staying): void {
  ipcMain.on(
    CONNECT,
    fromPage(home, ({ ports: [port] }) => port && folder.serve(portChannel(port))),
  );
  app.on("second-instance", (_event, argv) => windows.show(placeAskedFor(argv)));
  app.on("activate", () => windows.show());
  app.on("window-all-closed", () => {
    if (!staying.stays()) app.quit();
  });
}

function showInTray(folder: OpenFolder, windows: WindowKeeper, staying: Staying): void {
  const tray = new TrayIcon(platform, join(here, "../../resources"), {
    open: () => windows.show(),
    showDue: () => windows.show(TODAY),
    add: () => windows.show("#/board/add"),
    pauseFor: (minutes) => void folder.arrivals.pause(minutes).then(() => refresh()),
    quit: () => app.quit(),
  });
  const refresh = keepDueShown(folder, platform, (state) => tray.show(staying.isInTray() ? state : undefined));
}

function loginNeeds() {
  const folder = folderPath === usualFolder ? undefined : folderPath;
  const { execPath, argv, env } = process;
  return {
    platform,
    config: dirname(usualFolder),
    command: commandAtLogin({ isPackaged: app.isPackaged, execPath, argv, appImage: env.APPIMAGE, folder }),
    name: folder === undefined ? "perennial" : `perennial-${basename(app.getPath("userData"))}`,
  };
}

function giveUp(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(app.name, say({ key: "shell.noWindow", values: { detail } }));
  app.exit(1);
}
