// What a notification of the browser carries with it, and what comes back when the person presses something in it.
import type { ArrivedThing } from "#shared/model/arrived.ts";

/** What a notification carries with it. */
export interface NotificationNote {
  /** What it is about; empty where it is only shown to be seen. */
  readonly things: readonly ArrivedThing[];
}

/** What the person pressed. */
export interface NotificationAnswer extends NotificationNote {
  readonly action: "open" | "done" | "snooze";
}
