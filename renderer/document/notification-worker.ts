// Brings what the person presses in a notification to a page of Perennial. It answers no request and keeps nothing; notifications with buttons need it.
import type { NotificationAnswer, NotificationNote } from "./notification-note.ts";

interface PressedEvent extends Event {
  readonly action: string;
  readonly notification: Notification & { readonly data: NotificationNote };
  waitUntil(work: Promise<unknown>): void;
}
interface Page {
  readonly visibilityState: string;
  focus(): Promise<unknown>;
  postMessage(message: NotificationAnswer): void;
}
interface Worker {
  readonly clients: { matchAll(which: { readonly type: "window"; readonly includeUncontrolled: true }): Promise<readonly Page[]> };
  addEventListener(name: "notificationclick", listener: (event: PressedEvent) => void): void;
}

const worker = self as unknown as Worker;

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(answer(event.action, event.notification.data));
});

/** One page is told: the one that is seen, where one is. Done and Snooze leave it where it is. */
async function answer(action: string, note: NotificationNote): Promise<void> {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find(({ visibilityState }) => visibilityState === "visible") ?? pages[0];
  if (!page) return;
  const chosen = action === "done" || action === "snooze" ? action : "open";
  page.postMessage({ ...note, action: chosen });
  if (chosen === "open") await page.focus();
}
