// The icon in the tray: there while the app may go on without its window.
import { join } from "node:path";
import { Menu, nativeImage, Tray } from "electron";
import { type TrayDeeds, type TrayState, trayMenu, trayTip } from "./tray-menu.ts";

/** The drawing for each system: macOS tints a template itself, Windows picks a size, and a Linux panel may be dark or light. */
const DRAWINGS: Partial<Record<NodeJS.Platform, string>> = { darwin: "tray-template.png", win32: "icon.ico" };
const COLOURED = "icons/32x32.png";

export class TrayIcon {
  readonly #drawing: string;
  readonly #isTemplate: boolean;
  readonly #deeds: TrayDeeds;
  #tray: Tray | undefined;
  #shown = "";

  /** `resources`: the folder of the drawings, absolute. */
  constructor(platform: NodeJS.Platform, resources: string, deeds: TrayDeeds) {
    this.#drawing = join(resources, DRAWINGS[platform] ?? COLOURED);
    this.#isTemplate = platform === "darwin";
    this.#deeds = deeds;
  }

  /** Shows it as it is now, or takes it away for undefined. */
  show(state: TrayState | undefined): void {
    if (!state) {
      this.#tray?.destroy();
      this.#tray = undefined;
      this.#shown = "";
      return;
    }
    // A menu that is put anew closes under the pointer, so only one that says something else is.
    const shown = JSON.stringify(state);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#tray ??= this.#place();
    this.#tray.setToolTip(trayTip(state));
    this.#tray.setContextMenu(Menu.buildFromTemplate(trayMenu(state, this.#deeds)));
  }

  #place(): Tray {
    const image = nativeImage.createFromPath(this.#drawing);
    if (this.#isTemplate) image.setTemplateImage(true);
    const tray = new Tray(image);
    // macOS opens the menu.
    if (!this.#isTemplate) tray.on("click", this.#deeds.open);
    return tray;
  }
}
