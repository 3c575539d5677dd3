// Everybody met, with the applications they belong to, when they were in touch last, and when it is time again.
import type { Application } from "#shared/model/application.ts";
import { addDays, addMonths, dayOf } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { belongingsOf, type Meeting } from "./belongings.ts";
import { contactsOf } from "./contacts.ts";
import { type Warmth, warmthOf } from "./warmth.ts";

/** A person with what is known of them. Every day is `YYYY-MM-DD`. */
export interface KnownPerson {
  readonly person: Person;
  /** Those that name them, in which they were met, or of which was spoken; what lies in the bin is left out. */
  readonly applications: readonly Application[];
  /** The latest first. */
  readonly touchpoints: readonly Touchpoint[];
  /** The rounds with them, in no order. */
  readonly meetings: readonly Meeting[];
  /** How many touchpoints and past rounds there were. */
  readonly touches: number;
  /** The day of the last of them. */
  readonly lastTouch: string | undefined;
  /** The day to be in touch again; overdue when it is before today. */
  readonly nextTouch: string | undefined;
  /** The nearest round ahead: its day or wall-clock time, today's among them. */
  readonly nextMeeting: string | undefined;
  readonly warmth: Warmth;
}

/** How many days ahead somebody is told of as due. */
const DAYS_AHEAD = 7;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** Everybody who is not in the bin: who is due first, the longest overdue on top, then the others, the latest touch first. */
export function peopleList(document: Document, today: string): KnownPerson[] {
  const due: KnownPerson[] = [];
  const others: KnownPerson[] = [];
  const knowing = knowingOf(document, today);
  for (const person of document.people.values()) {
    if (person.removed) continue;
    const known = knowing(person);
    if (known.nextTouch === undefined) others.push(known);
    else due.push(known);
  }
  due.sort(byNextTouch);
  others.sort(byLastTouch);
  for (const known of others) due.push(known);
  return due;
}

/** Who is due on `today`, before it or in the 7 days after it; the longest overdue first. */
export function peopleDue(document: Document, today: string): KnownPerson[] {
  const last = addDays(today, DAYS_AHEAD);
  const due: KnownPerson[] = [];
  const knowing = knowingOf(document, today);
  for (const person of document.people.values()) {
    if (person.removed || !person.cadence || "never" in person.cadence) continue;
    if (person.snoozedUntil !== undefined && person.snoozedUntil > last) continue;
    const known = knowing(person);
    if (known.nextTouch !== undefined && known.nextTouch <= last) due.push(known);
  }
  return due.sort(byNextTouch);
}

/** What is known of one person. */
export function knownPerson(document: Document, person: Person, today: string): KnownPerson {
  return knowingOf(document, today)(person);
}

/** Tells of one person after the other, for who asks about thousands. */
function knowingOf(document: Document, today: string): (person: Person) => KnownPerson {
  const contacts = contactsOf(document).byPerson;
  const belongings = belongingsOf(document);
  return (person) => {
    const touchpoints = contacts.get(person.id) ?? NONE;
    const { applications, meetings } = belongings.get(person.id) ?? NOTHING;
    let touches = touchpoints.length;
    let lastTouch = touchpoints[0]?.at;
    let nextMeeting: string | undefined;
    for (const { round } of meetings) {
      // Days and wall-clock times stand in their order as texts too.
      if (round.at >= today) {
        if (nextMeeting === undefined || round.at < nextMeeting) nextMeeting = round.at;
        continue;
      }
      touches += 1;
      if (lastTouch === undefined || round.at > lastTouch) lastTouch = round.at.slice(0, DAY_LENGTH);
    }
    const nextTouch = nextTouchOf(person, lastTouch);
    return { person, applications, touchpoints, meetings, touches, lastTouch, nextTouch, nextMeeting, warmth: warmthOf(touches, lastTouch, today) };
  };
}

const NONE: readonly [] = [];
const NOTHING = { applications: NONE, meetings: NONE };

/**
 * The day to be in touch again: so many months after the last touch, or after the person was added; or the day that was chosen, until
 * there was a touch on it or later. A snooze puts it off. Without a cadence there is none.
 */
function nextTouchOf({ cadence, createdAt, snoozedUntil }: Person, lastTouch: string | undefined): string | undefined {
  if (cadence === undefined || "never" in cadence) return undefined;
  if ("on" in cadence && lastTouch !== undefined && lastTouch >= cadence.on) return undefined;
  const due = "on" in cadence ? cadence.on : addMonths(lastTouch ?? dayOf(createdAt), cadence.every);
  return snoozedUntil !== undefined && snoozedUntil > due ? snoozedUntil : due;
}

function byNextTouch(one: KnownPerson, other: KnownPerson): number {
  if (one.nextTouch !== other.nextTouch) return (one.nextTouch ?? "") < (other.nextTouch ?? "") ? -1 : 1;
  return one.person.id < other.person.id ? -1 : 1;
}

function byLastTouch(one: KnownPerson, other: KnownPerson): number {
  if (one.lastTouch !== other.lastTouch) return (one.lastTouch ?? "") < (other.lastTouch ?? "") ? 1 : -1;
  return one.person.id < other.person.id ? -1 : 1;
}
