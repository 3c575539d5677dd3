// The menu: what the system expects of one; everything else is in the window.
import type { MenuItemConstructorOptions } from "electron";
import type { TextKey } from "#shared/text/catalogue.ts";
import { say } from "#shared/text/say.ts";

export interface MenuNeeds {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Shows the data folder in the system's file manager. */
  readonly showFolder: () => void;
}

type Item = MenuItemConstructorOptions;

/** The menu as Electron's `Menu.buildFromTemplate` takes it. */
export function menuTemplate({ platform, isPackaged, showFolder }: MenuNeeds): Item[] {
  const isMac = platform === "darwin";
  const about = item("shell.menu.about", "about");
  const quit = item("shell.menu.quit", "quit");
  const app: Item = {
    role: "appMenu",
    submenu: [about, LINE, item("shell.menu.hide", "hide"), item("shell.menu.hideOthers", "hideOthers"), item("shell.menu.unhide", "unhide"), LINE, quit],
  };
  const file: Item = { label: say({ key: "shell.menu.file" }), submenu: [quit] };
  const edit: Item = {
    label: say({ key: "shell.menu.edit" }),
    submenu: [
      item("shell.menu.undo", "undo"),
      item("shell.menu.redo", "redo"),
      LINE,
      item("shell.menu.cut", "cut"),
      item("shell.menu.copy", "copy"),
      item("shell.menu.paste", "paste"),
      item("shell.menu.selectAll", "selectAll"),
    ],
  };
  const developer: Item[] = isPackaged ? [] : [LINE, item("shell.menu.reload", "reload"), item("shell.menu.developerTools", "toggleDevTools")];
  const view: Item = {
    label: say({ key: "shell.menu.view" }),
    submenu: [
      item("shell.menu.resetZoom", "resetZoom"),
      item("shell.menu.zoomIn", "zoomIn"),
      item("shell.menu.zoomOut", "zoomOut"),
      LINE,
      item("shell.menu.fullScreen", "togglefullscreen"),
      ...developer,
    ],
  };
  const window: Item = {
    label: say({ key: "shell.menu.window" }),
    role: "windowMenu",
    submenu: [item("shell.menu.minimize", "minimize"), item("shell.menu.close", "close")],
  };
  const help: Item = {
    label: say({ key: "shell.menu.help" }),
    role: "help",
    submenu: [{ label: say({ key: "shell.menu.showFolder" }), click: showFolder }, ...(isMac ? [] : [about])],
  };
  return [isMac ? app : file, edit, view, window, help];
}

const LINE: Item = { type: "separator" };

function item(key: TextKey, role: NonNullable<Item["role"]>): Item {
  return { label: say({ key }), role };
}
