// A running app as every shell gives it, and what a start may ask for.
import type { Page } from "@playwright/test";
import type { Clock } from "./clock.ts";

/** What a start may ask for. */
export interface StartOptions {
  readonly data: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { width: number; height: number };
  readonly hasTouch?: boolean;
  /** A link of `perennial:` that the desktop app is started with. */
  readonly link?: string;
  /** The only sites that the program finds on the web, by name: the port of this computer at which a spec answers for each, without encryption. */
  readonly web?: Readonly<Record<string, number>>;
  /** The clock that program and page follow; in real Electron none. */
  readonly clock?: Clock;
}

/** A notification as the system shows it. */
export interface ShownNotification {
  readonly title: string;
  readonly body: string;
  /** What its buttons say. */
  readonly actions: readonly string[];
  /** Whether nobody has answered it yet. */
  readonly isOpen: boolean;
}

/** The system's windows and programs, in a shell where a double stands in for them: nothing really opens. */
export interface System {
  /** Which folder the person chooses from now on when they are asked for one; null: they choose none, as before any call. */
  chooses(folder: string | null): Promise<void>;
  /** The full paths of what was opened with the system's programs, and of what was shown in its folder, since the start. */
  asked(): Promise<{ readonly opened: readonly string[]; readonly shown: readonly string[]; readonly questions: readonly string[] }>;
  /** The notifications shown since the start, in that order. */
  notifications(): Promise<readonly ShownNotification[]>;
  clickNotification(index: number): Promise<void>;
  /** Presses the button of a notification that says this. */
  pressOnNotification(index: number, button: string): Promise<void>;
  /** What the icon in the tray says and offers; undefined where there is none. */
  tray(): Promise<{ readonly tip: string; readonly menu: readonly string[] } | undefined>;
  chooseInTray(item: string): Promise<void>;
  clickTray(): Promise<void>;
  /** The number on the app's badge. */
  badge(): Promise<number>;
  /** The computer wakes up. */
  wake(): Promise<void>;
  /** Which button the person presses in the next question that nothing was named for. */
  answers(button: string): Promise<void>;
  /** Closes the window by its own button. */
  closeWindow(): Promise<void>;
  /** Whether a window is open. */
  hasWindow(): boolean;
  /** The page of the window that is open, or that opens next. */
  window(): Promise<Page>;
}

/** A running app: its page, and two ways to end it. */
export interface RunningApp {
  readonly page: Page;
  /** Only in the double of the desktop shell. */
  readonly system?: System;
  /** Ends the backend's process at once (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
  /** Done when the backend's process has ended by itself. */
  ended(): Promise<void>;
  /** Ends it as a person would. */
  close(): Promise<void>;
}
