// Whether Perennial starts when the person logs in: their choice, kept as each system keeps that.
import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { app, dialog } from "electron";
import { Line } from "#backend/line.ts";
import type { OpenFolder } from "#backend/open-folder.ts";
import { localDay } from "#shared/model/calendar.ts";
import { settingsOf } from "#shared/model/document.ts";
import { say } from "#shared/text/say.ts";
import { autostartEntry, type CommandLine } from "./autostart-entry.ts";

/** Tells a start at login from others, where arguments can. */
const IN_TRAY = "--in-tray";

export interface LoginNeeds {
  readonly platform: NodeJS.Platform;
  /** The person's folder of configuration, absolute; on Linux. */
  readonly config: string;
  /** What starts the app on this data folder, without its window. */
  readonly command: CommandLine;
  /** Tells this data folder's entry from those of others. */
  readonly name: string;
}

type Folder = Pick<OpenFolder, "document" | "onDurable" | "backend">;

/** Does as the person chooses, whenever they choose anew: what the system was told at another time stays. */
export function followLoginChoice(folder: Folder, needs: LoginNeeds): void {
  const choice = () => desktopOf(folder)?.startsAtLogin ?? false;
  let known = choice();
  const line = new Line();
  const follow = async () => {
    const wanted = choice();
    if (wanted === known) return;
    try {
      await startAtLogin(wanted, needs);
      known = wanted;
    } catch {
      await takeBack(folder, wanted);
    }
  };
  folder.onDurable(() => void line.add(follow));
}

/** Has the system start the app at login from now on, or no longer. Rejects where it cannot be kept. */
export async function startAtLogin(isWanted: boolean, { platform, config, command, name }: LoginNeeds): Promise<void> {
  const [path = "", ...args] = command;
  if (platform === "darwin") {
    // macOS hands no arguments over, so it can only start the app itself, on the usual folder.
    if (isWanted && args.length > 1) throw new Error("This start cannot be repeated at login.");
    app.setLoginItemSettings({ openAtLogin: isWanted });
  } else if (platform === "win32") app.setLoginItemSettings({ openAtLogin: isWanted, path, args: args.map((each) => `"${each}"`), name });
  else {
    const file = join(config, "autostart", `${name}.desktop`);
    if (!isWanted) return rm(file, { force: true });
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, autostartEntry(app.name, command));
  }
}

interface Start {
  readonly isPackaged: boolean;
  readonly execPath: string;
  /** The arguments of this start, the program's own first. */
  readonly argv: readonly string[];
  /** The file that an AppImage was started from. */
  readonly appImage: string | undefined;
  /** The data folder, where it is not the usual one. */
  readonly folder: string | undefined;
}

/** Whether this start, with these arguments, is one at login: it opens no window where the person wants the app to go on without one. */
export function startedAtLogin(platform: NodeJS.Platform, argv: readonly string[]): boolean {
  return platform === "darwin" ? app.getLoginItemSettings().wasOpenedAtLogin : argv.includes(IN_TRAY);
}

/** How the system starts this app as it was started now, with its icon in the tray and no window. */
export function commandAtLogin({ isPackaged, execPath, argv, appImage, folder }: Start): CommandLine {
  const own = isPackaged ? [appImage ?? execPath] : [execPath, ...argv.slice(1, 2)];
  return [...own, ...(folder === undefined ? [] : ["--data", folder]), IN_TRAY];
}

/** Shows the choice as it was, and tells the person why. */
async function takeBack(folder: Folder, wanted: boolean): Promise<void> {
  const now = new Date();
  const settings = { desktop: { ...desktopOf(folder), startsAtLogin: !wanted } };
  await folder.backend.commit({ id: randomUUID(), at: now.toISOString(), today: localDay(now), intent: { type: "settings.edit", settings } });
  const message = say({ key: wanted ? "shell.login.notBegun" : "shell.login.notEnded" });
  void dialog.showMessageBox({ type: "warning", message, buttons: [say({ key: "shell.login.close" })] });
}

function desktopOf(folder: Folder) {
  const document = folder.document();
  return document && settingsOf(document).desktop;
}
