// A running app as every shell gives it, and what a start may ask for.
import type { Page } from "@playwright/test";

/** What a start may ask for. */
export interface StartOptions {
  readonly data: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { width: number; height: number };
  readonly hasTouch?: boolean;
}

/** A running app: its page, and two ways to end it. */
export interface RunningApp {
  readonly page: Page;
  /** Ends the backend's process at once (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as a person would. */
  close(): Promise<void>;
}
