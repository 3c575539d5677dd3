// The number of things that are due, at the app's icon: where a system has no badge, as a drawing over the icon in the taskbar.
import { app, BrowserWindow, nativeImage } from "electron";
import { badgeBitmap } from "./badge-drawing.ts";
import { dueWords } from "./tray-menu.ts";

/** Shows it; none for 0. On Windows it stands at the icon of a window, so that it has to be shown again where one is opened. */
export function showBadge(count: number, platform: NodeJS.Platform): void {
  if (platform !== "win32") {
    app.setBadgeCount(count);
    return;
  }
  const { pixels, size } = badgeBitmap(count);
  // Two pixels a point, so that it is sharp on fine screens too.
  const drawing = count === 0 ? null : nativeImage.createFromBitmap(pixels, { width: size, height: size, scaleFactor: 2 });
  for (const window of BrowserWindow.getAllWindows()) window.setOverlayIcon(drawing, count === 0 ? "" : dueWords(count));
}
