// How many things are due, kept up to date on the badge and in the tray.
import { app, powerMonitor } from "electron";
import { momentOf } from "#backend/arrivals/clock.ts";
import type { OpenFolder } from "#backend/open-folder.ts";
import type { Document } from "#shared/model/document.ts";
import { dueCount } from "#shared/queries/due-count.ts";
import { showBadge } from "./badge.ts";
import type { TrayState } from "./tray-menu.ts";

/** How often, in ms, it is looked whether something has come due or a pause is over. */
const EVERY_MS = 20_000;
/** How long, in ms, changes are gathered before they are counted. */
const SOON_MS = 200;

type Folder = Pick<OpenFolder, "document" | "onDurable" | "arrivals">;

/** Shows it from now on; `show` gets what there is to be said in the tray. Gives how to do so at once. */
export function keepDueShown(folder: Folder, platform: NodeJS.Platform, show: (state: TrayState) => void): () => void {
  let soon: NodeJS.Timeout | undefined;
  let counted: { readonly document: Document | undefined; readonly wall: string; readonly count: number } | undefined;
  const count = () => {
    const document = folder.document();
    const now = momentOf(new Date());
    if (counted?.document !== document || counted?.wall !== now.wall) counted = { document, wall: now.wall, count: document ? dueCount(document, now) : 0 };
    return counted.count;
  };
  const refresh = () => {
    clearTimeout(soon);
    soon = undefined;
    const state = { count: count(), pause: folder.arrivals.paused() };
    showBadge(state.count, platform);
    show(state);
  };
  const refreshSoon = () => {
    soon ??= setTimeout(refresh, SOON_MS);
  };
  folder.onDurable(refreshSoon);
  app.on("browser-window-created", refreshSoon);
  setInterval(refresh, EVERY_MS).unref();
  // What came due while the computer slept is told when it wakes, and not at some tick after that.
  const wake = () => void folder.arrivals.look().then(refresh);
  powerMonitor.on("resume", wake);
  powerMonitor.on("unlock-screen", wake);
  refresh();
  return refresh;
}
