// What arrives as a notification of the browser, and what the person answers there. In a window of its own the shell does that.
import { canBeDone } from "#shared/commands/arrival-answers.ts";
import type { Arrived, ArrivedThing } from "#shared/model/arrived.ts";
import { notificationsOf } from "#shared/model/document.ts";
import { addressOfArrived, wordsOf } from "#shared/queries/arrived-words.ts";
import { isStillDue } from "#shared/queries/still-due.ts";
import { say } from "#shared/text/say.ts";
import { useArrived } from "../document/arrived-store.ts";
import { hasOwnWindow } from "../document/connection.ts";
import { useDocument } from "../document/document-store.ts";
import type { NotificationAnswer } from "../document/notification-note.ts";
import { closeNotifications, onNotificationAnswer, showNotification, tellWhenSeen } from "../document/web-notifications.ts";
import { answerDone, answerSnooze, presentMoment } from "./answer.ts";

/** What has been shown, or was looked at in the page when it arrived; it outlives a connection that was lost. */
const known = new WeakSet<ArrivedThing>();

/** Shows what has arrived so far and what arrives from now on; gives how to stop. */
export function beginShowing(): () => void {
  if (hasOwnWindow()) return () => {};
  showNew();
  const stops = [useArrived.subscribe(showNew), onNotificationAnswer(take), tellWhenSeen(), closeWhenAnswered()];
  return () => {
    for (const stop of stops) stop();
  };
}

function showNew(): void {
  for (const arrived of useArrived.getState().waiting) {
    const isNew = arrived.things.some((thing) => !known.has(thing));
    for (const thing of arrived.things) known.add(thing);
    if (isNew) void show(arrived);
  }
}

async function show(arrived: Arrived): Promise<void> {
  const { document } = useDocument.getState();
  const { system, leads } = notificationsOf(document);
  const words = wordsOf(arrived, document, presentMoment());
  const [first, ...more] = arrived.things;
  if (!system || !words || !first) return;
  const done = { action: "done", title: say({ key: "arrivals.done" }) } as const;
  const snooze = { action: "snooze", title: say({ key: "arrivals.snooze" }) } as const;
  const answers = more.length > 0 ? [] : [...(canBeDone(first, leads) ? [done] : []), snooze];
  await showNotification({ ...words, tag: more.length > 0 ? "perennial-digest" : `${first.id} ${first.due}`, answers, things: arrived.things });
}

/** Does what was pressed in a notification. */
function take({ action, things }: NotificationAnswer): void {
  const [first] = things;
  if (!first) return;
  if (action === "open") location.hash = addressOfArrived({ things });
  else if (action === "done") answerDone(first);
  else answerSnooze(first);
}

/** What was answered in a page needs no notification any more. */
function closeWhenAnswered(): () => void {
  return useDocument.subscribe(({ document, today }, { document: before }) => {
    const { arrivals, reminders, people } = document;
    if (useArrived.getState().waiting.length === 0 || (arrivals === before.arrivals && reminders === before.reminders && people === before.people)) return;
    void closeNotifications(({ things }) => things.length > 0 && !things.some((thing) => isStillDue(thing, document, today)));
  });
}
