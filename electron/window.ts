// The window: where it was, and shown when there is something to see.
import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { WEB_PREFERENCES } from "./security.ts";
import { readWindowState, writeWindowState } from "./window-state.ts";

const SIZE = { width: 1280, height: 800, minWidth: 960, minHeight: 600 } as const;
/** The page's own paper and soot, so that nothing flashes before it is drawn. */
const GROUND = { light: "#FAF8F4", dark: "#161A18" } as const;

export interface Opening {
  /** The page's address. */
  readonly home: string;
  /** The built preload script, absolute. */
  readonly preload: string;
}

/** Opens the window on the page. */
export function openWindow({ home, preload }: Opening): BrowserWindow {
  const stateFile = join(app.getPath("userData"), "window.json");
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...SIZE,
    ...state?.bounds,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: { ...WEB_PREFERENCES, preload, devTools: !app.isPackaged },
  });
  window.once("ready-to-show", () => {
    if (state?.maximized) window.maximize();
    window.show();
  });
  window.on("close", () => writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  // A window that is closed while it loads rejects; there is nothing left to load then.
  window.loadURL(home).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error;
  });
  return window;
}

/** Brings a window to the front, as a second start does. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
