// The one window: opened, brought forward, and sent to a place.
import { BrowserWindow } from "electron";
import type { OpenFolder } from "#backend/open-folder.ts";
import { bringForward, type Opening, openWindow } from "./window.ts";

export class WindowKeeper {
  readonly #opening: Opening;
  readonly #folder: Pick<OpenFolder, "visit">;
  readonly #guard: (window: BrowserWindow) => void;

  /** `guard` is put on each window that is opened. */
  constructor(opening: Opening, folder: Pick<OpenFolder, "visit">, guard: (window: BrowserWindow) => void) {
    this.#opening = opening;
    this.#folder = folder;
    this.#guard = guard;
  }

  /** Shows the window, at the place of a hash address where one is given. */
  show(address = ""): void {
    const [window] = BrowserWindow.getAllWindows();
    if (window) {
      bringForward(window);
      if (address !== "") this.#folder.visit(address);
    } else this.#guard(openWindow({ ...this.#opening, home: `${this.#opening.home}${address}` }));
  }
}
