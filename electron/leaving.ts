// The end of the app: nothing that could still be saved is left behind, and nothing unsaved is let go unasked.
import { app, BrowserWindow, dialog, powerMonitor } from "electron";
import type { OpenFolder } from "#backend/open-folder.ts";
import type { Saving } from "#shared/contract/backend.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import type { Staying } from "./staying.ts";

const STAY = 0;

/**
 * Gives what guards a window. While changes are only in memory, it closes when they could be saved after all, when the person lets them go, or when the
 * app stays and goes on trying. Where the person has not chosen yet whether it stays, they are asked first. Without a window, quitting is guarded alike.
 */
export function leaveGuard(
  folder: Pick<OpenFolder, "onSaving" | "backend">,
  staying: Pick<Staying, "stays" | "mustAsk" | "ask">,
): (window: BrowserWindow) => void {
  let saving: Saving = { state: "saved" };
  folder.onSaving((now) => {
    saving = now;
  });
  const letsGo = async () => {
    if (saving.state !== "unsaved") return true;
    const tried = await folder.backend.saveNow();
    return tried.state !== "unsaved" || (await isLetGo(tried.why));
  };
  let isQuitting = false;
  let mayQuit = false;
  app.on("before-quit", (event) => {
    isQuitting = true;
    if (mayQuit || saving.state !== "unsaved" || BrowserWindow.getAllWindows().length > 0) return;
    event.preventDefault();
    void letsGo().then((answer) => {
      isQuitting = false;
      mayQuit = answer;
      if (answer) app.quit();
    });
  });
  return (window) => {
    let mayGo = false;
    let isAsking = false;
    const mayClose = async () => {
      if (!isQuitting && staying.mustAsk() && !(await staying.ask(window))) return false;
      return (!isQuitting && staying.stays()) || letsGo();
    };
    window.on("close", (event) => {
      if (mayGo || (!isQuitting && staying.stays())) return;
      if (saving.state !== "unsaved" && (isQuitting || !staying.mustAsk())) return;
      event.preventDefault();
      if (isAsking) return;
      isAsking = true;
      void mayClose().then((answer) => {
        isAsking = false;
        mayGo = answer;
        // A prevented close has ended the quitting; it begins again where that was what the person wanted.
        if (answer && isQuitting) app.quit();
        else if (answer) window.close();
        isQuitting = false;
      });
    });
  };
}

async function isLetGo(why: Said): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: "warning",
    message: say({ key: "shell.unsaved.title" }),
    detail: `${say(why)} ${say({ key: "shell.unsaved.choice" })}`,
    buttons: [say({ key: "shell.unsaved.stay" }), say({ key: "shell.unsaved.leave" })],
    defaultId: STAY,
    cancelId: STAY,
  });
  return response !== STAY;
}

/** Flushes and lets the folder go once every window is closed, so that no change can come after it; also when the system shuts down. */
export function flushBeforeQuit(folder: Pick<OpenFolder, "close">): void {
  let flushed = false;
  app.on("will-quit", (event) => {
    if (flushed) return;
    event.preventDefault();
    const leave = () => {
      flushed = true;
      app.quit();
    };
    // Whatever stands in the way of letting go, the app must end: what is on disk is whole at any moment.
    void folder.close().then(leave, leave);
  });
  // Linux and macOS wait for an app that asks for it; Windows closes the windows itself.
  const beforeShutdown = (event: { preventDefault(): void }) => {
    event.preventDefault();
    app.quit();
  };
  // Electron hands over an event to prevent; its types do not know of it.
  powerMonitor.on("shutdown", beforeShutdown as () => void);
}
