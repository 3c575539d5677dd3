// What the person answers to something that arrived, as intents: done with it, or to be told once more.
import { addDays, addMinutes } from "#shared/model/calendar.ts";
import type { Id } from "#shared/model/id.ts";
import type { Intent } from "./envelope.ts";

/** As much of what arrived as an answer needs. */
export interface Answered {
  readonly id: Id;
  readonly of: "reminder" | "round" | "person";
  /** A day, or a wall-clock time. */
  readonly due: string;
}

const DAY_LENGTH = "YYYY-MM-DD".length;
/** For how many minutes a reminder and an interview are put off by one press. */
const REMINDER_MINUTES = 60;
const ROUND_MINUTES = 10;

/** The person is done with it. Of somebody to be in touch with, only the telling is over: that they were in touch is for a touchpoint to say. */
export function doneIntent({ id, of }: Answered): Intent {
  return of === "reminder" ? { type: "reminder.complete", id, done: true } : { type: "arrival.done", id };
}

/**
 * Put off by one press: a reminder by an hour, one of a day and a person until tomorrow, an interview by ten minutes. `now` is the
 * wall-clock time (`YYYY-MM-DDTHH:MM`).
 */
export function snoozeIntent({ id, of, due }: Answered, now: string): Intent {
  const tomorrow = addDays(now.slice(0, DAY_LENGTH), 1);
  if (of === "person") return { type: "person.snooze", id, until: tomorrow };
  if (of === "round") return { type: "arrival.snooze", id, until: addMinutes(now, ROUND_MINUTES) };
  return { type: "reminder.edit", id, due: due.length === DAY_LENGTH ? tomorrow : addMinutes(now, REMINDER_MINUTES) };
}
