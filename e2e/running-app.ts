// A running app as every shell gives it, and what a start may ask for.
import type { Page } from "@playwright/test";
import type { Clock } from "./clock.ts";

/** What a start may ask for. */
export interface StartOptions {
  readonly data: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { width: number; height: number };
  readonly hasTouch?: boolean;
  /** The clock that program and page follow; in real Electron none. */
  readonly clock?: Clock;
}

/** The system's windows and programs, in a shell where a double stands in for them: nothing really opens. */
export interface System {
  /** Which folder the person chooses from now on when they are asked for one; null: they choose none, as before any call. */
  chooses(folder: string | null): Promise<void>;
  /** The full paths of what was opened with the system's programs, and of what was shown in its folder, since the start. */
  asked(): Promise<{ readonly opened: readonly string[]; readonly shown: readonly string[] }>;
}

/** A running app: its page, and two ways to end it. */
export interface RunningApp {
  readonly page: Page;
  /** Only in the double of the desktop shell. */
  readonly system?: System;
  /** Ends the backend's process at once (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as a person would. */
  close(): Promise<void>;
}
