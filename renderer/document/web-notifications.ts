// Notifications of the browser: whether they may be shown, showing one, and what the person answers in it. Electron has its own.

import type { ArrivedThing } from "#shared/model/arrived.ts";
import icon from "../../resources/icons/128x128.png";
import { hasOwnWindow } from "./connection.ts";
import type { NotificationAnswer, NotificationNote } from "./notification-note.ts";
import workerAddress from "./notification-worker.ts?worker&url";

/** Whether this browser may show notifications: `default` is not asked yet, `none` where it has none to show. */
export type MayNotify = NotificationPermission | "none";

/** What a notification says. */
export interface ShownNotification extends NotificationNote {
  readonly title: string;
  readonly body: string;
  /** One is shown of each, however many pages show it. */
  readonly tag: string;
  /** What can be pressed in it beside the notification itself; not every system shows that. */
  readonly answers: readonly { readonly action: "done" | "snooze"; readonly title: string }[];
}

/** The name of the lock that a page holds as long as the person looks at it. */
const SEEN = "perennial-seen";

/** Whether notifications may be shown here, as it is now. */
export function mayNotify(): MayNotify {
  return hasOwnWindow() || !("Notification" in globalThis) ? "none" : Notification.permission;
}

/** Has the browser ask the person; only where they pressed something that says so. */
export async function askToNotify(): Promise<MayNotify> {
  return mayNotify() === "default" ? Notification.requestPermission() : mayNotify();
}

/** Shows one, unless the person looks at a page of Perennial; `always`: even then. Says whether it was shown. */
export async function showNotification({ title, body, tag, answers, things }: ShownNotification, { always = false } = {}): Promise<boolean> {
  if (mayNotify() !== "granted" || (!always && (await isSeen()))) return false;
  registration ??= registered();
  const worker = await registration;
  const options = { body, tag, icon, data: { things } satisfies NotificationNote, ...(worker ? { actions: answers } : {}) };
  if (worker) await worker.showNotification(title, options);
  else new Notification(title, options).onclick = ({ currentTarget }) => onPressed(currentTarget as Notification, things);
  return true;
}

let registration: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** Takes those off the screen that say nothing new any more. */
export async function closeNotifications(isOver: (note: NotificationNote) => boolean): Promise<void> {
  if (mayNotify() !== "granted") return;
  for (const shown of (await (await registration)?.getNotifications()) ?? []) if (isOver(shown.data as NotificationNote)) shown.close();
}

let listener: (answer: NotificationAnswer) => void = () => {};

/** Calls back with what the person answers; gives how to stop. */
export function onNotificationAnswer(answered: (answer: NotificationAnswer) => void): () => void {
  listener = answered;
  const onMessage = ({ data }: MessageEvent<NotificationAnswer>) => answered(data);
  const { serviceWorker } = navigator;
  serviceWorker?.addEventListener("message", onMessage);
  serviceWorker?.startMessages();
  return () => {
    listener = () => {};
    serviceWorker?.removeEventListener("message", onMessage);
  };
}

/** Lets the other pages know as long as the person looks at this one; gives how to stop. */
export function tellWhenSeen(): () => void {
  let letGo: (() => void) | undefined;
  const check = () => {
    if (!isLookedAt()) {
      letGo?.();
      letGo = undefined;
    } else if (!letGo) {
      const gone = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      void navigator.locks.request(SEEN, { mode: "shared" }, () => gone);
    }
  };
  const moments = ["focus", "blur", "visibilitychange"] as const;
  check();
  for (const moment of moments) addEventListener(moment, check, { capture: true });
  return () => {
    for (const moment of moments) removeEventListener(moment, check, { capture: true });
    letGo?.();
  };
}

/** Whether the person looks at a page of Perennial, this one or another. */
async function isSeen(): Promise<boolean> {
  if (isLookedAt()) return true;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === SEEN);
}

function isLookedAt(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}

/** Where there is no worker, a press can only open what it is about. */
function onPressed(pressed: Notification, things: readonly ArrivedThing[]): void {
  pressed.close();
  window.focus();
  listener({ action: "open", things });
}

/** The worker's registration once it is active; undefined where this browser has none. It stands in a folder of its own and controls no page. */
async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    const worker = await navigator.serviceWorker.register(workerAddress);
    const coming = worker.active ? undefined : (worker.installing ?? worker.waiting);
    if (coming) await new Promise<void>((resolve) => coming.addEventListener("statechange", () => isOver(coming.state) && resolve()));
    return worker.active ? worker : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a worker that was coming came, or was given up. */
function isOver(state: ServiceWorkerState): boolean {
  return state === "activated" || state === "redundant";
}
