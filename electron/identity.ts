// Which app this is to the system, so that its notifications, its badge and its icon are shown as those of one app.
import { app } from "electron";

/** The app's id: on Windows the one that its shortcut carries; electron-builder.yml names the same. */
export const APP_ID = "app.perennial.desktop";
/** The file that describes the app to a Linux desktop, as the packages install it. */
export const DESKTOP_FILE = "perennial.desktop";
/** What Windows starts for a notification that was clicked after the app was closed; a name of our own, the same in every version. */
export const TOAST_ACTIVATOR = "{6B0E3D52-7C0B-4C55-9C1B-52F7E0A9D6A4}";

/** Tells the system; before the app is ready. */
export function identify(platform: NodeJS.Platform): void {
  if (platform === "linux") app.setDesktopName(DESKTOP_FILE);
  if (platform !== "win32") return;
  // Windows shows notifications of a program without a shortcut only under the program's own path.
  app.setAppUserModelId(app.isPackaged ? APP_ID : process.execPath);
  app.setToastActivatorCLSID(TOAST_ACTIVATOR);
}
