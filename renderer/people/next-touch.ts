// When it is time to be in touch with somebody again, and how that is told.
import { addDays, addMonths } from "#shared/model/calendar.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import type { Said } from "#shared/text/said.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { nearDate, nearTime } from "../ui/dates.ts";

/** How many days ahead somebody stands among those who are due. */
const WEEK = 7;

/** Whether somebody is due by `today`, or in the week after it. */
export function isDue({ nextTouch }: KnownPerson, today: string): boolean {
  return nextTouch !== undefined && nextTouch <= addDays(today, WEEK);
}

/** What comes next with somebody: the sentence, the day or time it is about, and whether it is late. */
interface NextTold {
  readonly said: Said;
  readonly at: string;
  readonly overdue: boolean;
}

/** What comes next; a meeting that is agreed on goes before the day to be in touch. Undefined where nothing is set. */
export function nextTold({ nextTouch, nextRound }: KnownPerson, today: string): NextTold | undefined {
  if (nextRound !== undefined && (nextTouch === undefined || nextRound < nextTouch || nextTouch < today)) {
    return { said: { key: "people.toMeet", values: { date: nearTime(nextRound, today) } }, at: nextRound, overdue: false };
  }
  if (nextTouch === undefined) return undefined;
  const overdue = nextTouch < today;
  return { said: { key: overdue ? "people.overdue" : "people.dueOn", values: { date: nearDate(nextTouch, today) } }, at: nextTouch, overdue };
}

/** The lengths of a snooze that can be chosen beside a date. */
export const SNOOZES = ["week", "month", "quarter"] as const;

/** The day a snooze ends: counted from today, or from the day somebody is due where that is later. */
export function snoozeEnd({ nextTouch }: KnownPerson, length: (typeof SNOOZES)[number], today: string): string {
  const from = nextTouch !== undefined && nextTouch > today ? nextTouch : today;
  return length === "week" ? addDays(from, WEEK) : addMonths(from, length === "month" ? 1 : 3);
}

/** Lets somebody rest until a day; it can be undone. */
export function snooze({ person: { id, name } }: KnownPerson, until: string): void {
  const date = nearDate(until, useDocument.getState().today);
  void act({ type: "person.snooze", id, until }, { key: "people.snoozed", values: { name, date } });
}
