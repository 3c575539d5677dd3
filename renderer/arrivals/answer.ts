// What the person answers to something that arrived, in the page or in a notification.
import { type Answered, doneIntent, putOffIntent, snoozeIntent } from "#shared/commands/arrival-answers.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import type { ArrivedThing } from "#shared/model/arrived.ts";
import { localTime } from "#shared/model/calendar.ts";
import { wordsOfThing } from "#shared/queries/arrived-words.ts";
import type { Moment } from "#shared/queries/due.ts";
import { isStillDue } from "#shared/queries/still-due.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { nearTime } from "../ui/dates.ts";

/** The moment it is, by this page's clock. */
export function presentMoment(): Moment {
  const now = new Date();
  return { wall: localTime(now), instant: now.getTime() };
}

/** Is done with it. What was answered elsewhere meanwhile stays as it was answered there. */
export function answerDone(thing: ArrivedThing): void {
  const text = textOf(thing);
  if (text !== undefined) void act(doneIntent(thing), { key: "arrivals.wasDone", values: { text } });
}

/** Puts it off until then, or by what fits where nothing was chosen. */
export function answerSnooze(thing: ArrivedThing, until?: string): void {
  const text = textOf(thing);
  if (text === undefined) return;
  const answered: Answered = thing;
  const intent = until === undefined ? snoozeIntent(answered, presentMoment().wall) : putOffIntent(answered, until);
  const when = nearTime(untilIn(intent), useDocument.getState().today);
  void act(intent, { key: "arrivals.wasSnoozed", values: { when, text } });
}

function untilIn(intent: Intent): string {
  if (intent.type === "reminder.edit") return intent.due ?? "";
  return "until" in intent ? (intent.until ?? "") : "";
}

function textOf(thing: ArrivedThing): string | undefined {
  const { document, today } = useDocument.getState();
  return isStillDue(thing, document, today) ? wordsOfThing(thing, document, presentMoment())?.title : undefined;
}
