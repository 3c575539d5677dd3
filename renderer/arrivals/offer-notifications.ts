// Offers notifications of the browser once the person has set something ahead that Perennial could tell them of; never at the start.
import type { Intent } from "#shared/commands/envelope.ts";
import type { Change } from "#shared/model/change.ts";
import { notificationsOf } from "#shared/model/document.ts";
import { useDocument } from "../document/document-store.ts";
import { sayHappened } from "../document/message-store.ts";
import { askToNotify, mayNotify } from "../document/web-notifications.ts";
import { useOffer } from "./offer-store.ts";

/** Where this browser keeps that the person was asked. */
const ASKED = "perennial-notifications-asked";
/** What sets one thing ahead; what comes in by the hundred, as an import does, is no moment to ask. */
const SETS: ReadonlySet<Intent["type"]> = new Set(["reminder.add", "reminder.edit", "entry.add", "entry.edit", "debrief.save"]);

/** Offers it at the fitting moment; gives how to stop. */
export function offerWhenFitting(): () => void {
  return useDocument.subscribe(({ pending, document, today }, before) => {
    if (pending === before.pending || mayNotify() !== "default" || !notificationsOf(document).system || wasAsked()) return;
    const isSet = pending.some((one) => !before.pending.includes(one) && SETS.has(one.envelope.intent.type) && isAhead(one.change, today));
    if (isSet) useOffer.setState({ stands: true });
  });
}

/** Has the browser ask, as the person wants it to. */
export async function acceptOffer(): Promise<void> {
  const answer = await askToNotify();
  declineOffer();
  if (answer === "granted") sayHappened({ key: "arrivals.offer.granted" });
  if (answer === "denied") sayHappened({ key: "arrivals.offer.denied" });
}

/** It is not offered again in this browser; Settings do. */
export function declineOffer(): void {
  useOffer.setState({ stands: false });
  try {
    localStorage.setItem(ASKED, "yes");
  } catch {
    // A browser that keeps nothing asks once in each page.
  }
}

function wasAsked(): boolean {
  try {
    return localStorage.getItem(ASKED) !== null;
  } catch {
    return false;
  }
}

/** Whether a change sets a reminder or an interview on today or a later day. */
function isAhead(change: Change, today: string): boolean {
  return change.some((record) => {
    if (record.table === "reminders")
      return record.after !== undefined && !record.after.done && record.after.due >= today && record.after.due !== record.before?.due;
    if (record.table !== "applications" || !record.after) return false;
    const earlier = record.before?.timeline ?? [];
    return record.after.timeline.some((entry) => entry.kind === "round" && entry.at >= today && !earlier.includes(entry));
  });
}
