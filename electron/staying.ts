// Whether the app goes on without its window: the person's choice, asked for when they close it for the first time.
import { randomUUID } from "node:crypto";
import { type BaseWindow, dialog } from "electron";
import type { OpenFolder } from "#backend/open-folder.ts";
import { localDay } from "#shared/model/calendar.ts";
import { settingsOf } from "#shared/model/document.ts";
import { say } from "#shared/text/say.ts";

const [STAY, QUIT, BACK] = [0, 1, 2];

export class Staying {
  readonly #folder: Pick<OpenFolder, "document" | "access" | "backend">;
  readonly #platform: NodeJS.Platform;

  constructor(folder: Pick<OpenFolder, "document" | "access" | "backend">, platform: NodeJS.Platform) {
    this.#folder = folder;
    this.#platform = platform;
  }

  /** Whether it goes on once its window is closed. On macOS an app does. */
  stays(): boolean {
    return this.#platform === "darwin" || this.#choice() === true;
  }

  /** Whether there is an icon in the tray: unless the person wants it to end with its window. */
  isInTray(): boolean {
    return this.#folder.document() !== undefined && this.#choice() !== false;
  }

  /** Whether the person has to be asked: once, and only where there is something that may come due. */
  mustAsk(): boolean {
    const document = this.#folder.document();
    if (!document || this.#platform === "darwin" || this.#folder.access().mode !== "writable") return false;
    return this.#choice() === undefined && document.applications.size + document.people.size > 0;
  }

  /** Asks, and keeps the answer. Gives whether the window is to be closed. */
  async ask(window: BaseWindow): Promise<boolean> {
    const { response } = await dialog.showMessageBox(window, {
      type: "question",
      message: say({ key: "shell.staying.title" }),
      detail: say({ key: "shell.staying.detail" }),
      buttons: [say({ key: "shell.staying.stay" }), say({ key: "shell.staying.quit" }), say({ key: "shell.staying.back" })],
      defaultId: STAY,
      cancelId: BACK,
    });
    if (response !== STAY && response !== QUIT) return false;
    const now = new Date();
    const desktop = { ...this.#desktop(), keepsRunning: response === STAY };
    await this.#folder.backend.commit({
      id: randomUUID(),
      at: now.toISOString(),
      today: localDay(now),
      intent: { type: "settings.edit", settings: { desktop } },
    });
    return true;
  }

  #choice(): boolean | undefined {
    return this.#desktop()?.keepsRunning;
  }

  #desktop() {
    const document = this.#folder.document();
    return document && settingsOf(document).desktop;
  }
}
