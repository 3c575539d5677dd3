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

/** A way to put something off: `until` is the wall-clock time, or of a person the day, at which it is told again. */
export interface PutOff {
  readonly span: "moment" | "hour" | "tomorrow" | "week";
  readonly until: string;
}

const DAY_LENGTH = "YYYY-MM-DD".length;
/** For how many minutes something is put off by an hour, and an interview, which does not wait, by a moment. */
const HOUR = 60;
const MOMENT = 10;
const WEEK = 7;

/** The person is done with it. Of somebody to be in touch with, only the telling is over: that they were in touch is for a touchpoint to say. */
export function doneIntent({ id, of }: Answered): Intent {
  return of === "reminder" ? { type: "reminder.complete", id, done: true } : { type: "arrival.done", id };
}

/**
 * Whether being done with it is worth offering: not of somebody to be in touch with, and not of an interview that is told of again nearer to it, so
 * that nobody who is done with the word of the day before misses the one of the hour before. `leads`: how many minutes ahead interviews are told.
 */
export function canBeDone({ of, lead = 0 }: Pick<Answered, "of"> & { readonly lead?: number }, leads: readonly number[]): boolean {
  return of === "reminder" || (of === "round" && !leads.some((other) => other < lead));
}

/**
 * Put off by one press: a reminder by an hour, one of a day and a person until tomorrow, an interview by ten minutes. `now` is the
 * wall-clock time (`YYYY-MM-DDTHH:MM`).
 */
export function snoozeIntent(answered: Answered, now: string): Intent {
  const spans: Readonly<Record<Answered["of"], PutOff["span"]>> = {
    round: "moment",
    person: "tomorrow",
    reminder: answered.due.length === DAY_LENGTH ? "tomorrow" : "hour",
  };
  return putOffIntent(answered, untilOf(answered, spans[answered.of], now));
}

/**
 * Until when it can be put off, the nearest first; `now` is the wall-clock time. An interview is not put off to its beginning `starts` (the
 * wall-clock time where the person is) or beyond it.
 */
export function putOffs(answered: Answered, now: string, starts?: string): readonly PutOff[] {
  const spans: Readonly<Record<Answered["of"], readonly PutOff["span"][]>> = {
    reminder: ["hour", "tomorrow", "week"],
    round: ["moment", "hour", "tomorrow"],
    person: ["tomorrow", "week"],
  };
  const all = spans[answered.of].map((span) => ({ span, until: untilOf(answered, span, now) }));
  return starts === undefined ? all : all.filter(({ until }) => until < starts);
}

/** Puts it off until then. */
export function putOffIntent({ id, of }: Answered, until: string): Intent {
  if (of === "person") return { type: "person.snooze", id, until: until.slice(0, DAY_LENGTH) };
  return of === "round" ? { type: "arrival.snooze", id, until } : { type: "reminder.edit", id, due: until };
}

/** A reminder of a day stays one, and one of a time keeps its time, where it is put off by days. */
function untilOf({ of, due }: Answered, span: PutOff["span"], now: string): string {
  if (span === "moment") return addMinutes(now, MOMENT);
  if (span === "hour") return addMinutes(now, HOUR);
  const day = addDays(now.slice(0, DAY_LENGTH), span === "week" ? WEEK : 1);
  if (of === "round") return `${day}${now.slice(DAY_LENGTH)}`;
  return of === "person" ? day : `${day}${due.slice(DAY_LENGTH)}`;
}
