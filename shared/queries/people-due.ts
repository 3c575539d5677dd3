// Who is due to be in touch with, told from the day of the last touch alone, so that thousands are gone through at once.

import { CADENCE_MONTHS } from "#shared/model/cadence.ts";
import { addDays, addMonths } from "#shared/model/calendar.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";

/** Somebody to be in touch with. Both days are `YYYY-MM-DD`. */
export interface DuePerson {
  readonly person: Person;
  /** The day to be in touch again; overdue when it is before today. */
  readonly nextTouch: string;
  /** The day of the last touchpoint or past round. */
  readonly lastTouch: string | undefined;
}

/**
 * Everybody who is due on `until` (`YYYY-MM-DD`) or before it, in no order; who is in the bin, has no cadence or rests longer is left out.
 * `lastMet` is the day of the last past round with each person.
 */
export function peopleDue({ people, touchpoints }: Pick<Document, "people" | "touchpoints">, until: string, lastMet: ReadonlyMap<Id, string>): DuePerson[] {
  const due: DuePerson[] = [];
  const latest = latestTouches(until);
  let lastContacts: ReadonlyMap<Id, string> | undefined;
  for (const person of people.values()) {
    const { cadence, snoozedUntil } = person;
    if (person.removed || !cadence || "never" in cadence || (snoozedUntil !== undefined && snoozedUntil > until)) continue;
    lastContacts ??= lastContactsOf(touchpoints);
    const contact = lastContacts.get(person.id);
    const met = lastMet.get(person.id);
    const lastTouch = contact === undefined || (met !== undefined && met > contact) ? met : contact;
    // Most are known not to be due without reckoning with months.
    if ("every" in cadence && lastTouch !== undefined && lastTouch > (latest.get(cadence.every) ?? "")) continue;
    const nextTouch = nextTouchOf(person, lastTouch);
    if (nextTouch !== undefined && nextTouch <= until) due.push({ person, nextTouch, lastTouch });
  }
  return due;
}

const DAY_LENGTH = "YYYY-MM-DD".length;

/**
 * The day to be in touch again: so many months after the last touch, or after the person was added (by UTC, so that it is the same day wherever
 * the person goes); or the day that was chosen, until
 * there was a touch on it or later. A snooze puts it off. Without a cadence there is none.
 */
export function nextTouchOf({ cadence, createdAt, snoozedUntil }: Person, lastTouch: string | undefined): string | undefined {
  if (cadence === undefined || "never" in cadence) return undefined;
  if ("on" in cadence && lastTouch !== undefined && lastTouch >= cadence.on) return undefined;
  const due = "on" in cadence ? cadence.on : addMonths(lastTouch ?? createdAt.slice(0, DAY_LENGTH), cadence.every);
  return snoozedUntil !== undefined && snoozedUntil > due ? snoozedUntil : due;
}

/** The most days by which a month's end moves a day when months are added. */
const MONTH_END = 3;

/** By cadence in months: the last touch after which nobody can be due by a day. */
function latestTouches(until: string): ReadonlyMap<number, string> {
  return new Map(CADENCE_MONTHS.map((months) => [months, addDays(addMonths(until, -months), MONTH_END)]));
}

const made = new WeakMap<Table<"touchpoints">, ReadonlyMap<Id, string>>();

/** The day of the last touchpoint with each person; made once for each version of the table. */
function lastContactsOf(touchpoints: Table<"touchpoints">): ReadonlyMap<Id, string> {
  const known = made.get(touchpoints);
  if (known) return known;
  const last = new Map<Id, string>();
  for (const { person, at } of touchpoints.values()) {
    const day = last.get(person);
    if (day === undefined || at > day) last.set(person, at);
  }
  made.set(touchpoints, last);
  return last;
}
