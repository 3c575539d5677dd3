// The page's clock: the day it is here, and what every envelope carries.
import type { Context } from "#shared/commands/envelope-parts.ts";
import { localDay } from "#shared/model/calendar.ts";

/** The id and the moment of a new intent. */
export function newContext(): Context {
  const now = new Date();
  return { id: crypto.randomUUID(), at: now.toISOString(), today: localDay(now) };
}

/** The day it is now, by this computer's clock. */
export function currentDay(): string {
  return localDay(new Date());
}

/** Calls back when the day may have changed: on waking, on focus and once a minute. Returns how to stop. */
export function onDayCheck(check: () => void): () => void {
  const timer = setInterval(check, 60_000);
  addEventListener("focus", check);
  document.addEventListener("visibilitychange", check);
  return () => {
    clearInterval(timer);
    removeEventListener("focus", check);
    document.removeEventListener("visibilitychange", check);
  };
}
