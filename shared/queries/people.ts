// Everybody met, with the applications they belong to, when they were in touch last, and when it is time again.
import type { Application } from "#shared/model/application.ts";
import { addDays } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { begunOn } from "./begun-on.ts";
import { type ApplicationRound, belongingsOf, roundsByPerson } from "./belongings.ts";
import { type Contacts, contactsOf } from "./contacts.ts";
import { nextTouchOf } from "./people-due.ts";
import { roundHere } from "./round-here.ts";
import { type Warmth, warmthOf } from "./warmth.ts";

/** A person with what is known of them. Every day is `YYYY-MM-DD`. */
export class KnownPerson {
  readonly person: Person;
  /** The rounds with them, in no order. */
  readonly rounds: readonly ApplicationRound[];
  /** How many touchpoints and past rounds there were. */
  readonly touches: number;
  /** The day of the last of them. */
  readonly lastTouch: string | undefined;
  /** The day to be in touch again; overdue when it is before today. */
  readonly nextTouch: string | undefined;
  /** The nearest round ahead: its day, or its wall-clock time where the person is; today's among them. */
  readonly nextRound: string | undefined;
  readonly #document: Document;
  readonly #today: string;

  constructor(person: Person, contacts: Contacts, rounds: readonly ApplicationRound[], document: Document, today: string) {
    let touches = 0;
    let lastTouch: string | undefined;
    let nextRound: string | undefined;
    const eve = addDays(today, -2);
    for (const { at } of contacts.unordered(person.id)) {
      touches += 1;
      if (lastTouch === undefined || at > lastTouch) lastTouch = at;
    }
    for (const { round } of rounds) {
      // Days and wall-clock times stand in their order as texts too.
      const here = round.at >= eve ? (roundHere(round) ?? round.at) : round.at;
      if (here >= today) {
        if (nextRound === undefined || here < nextRound) nextRound = here;
        continue;
      }
      touches += 1;
      if (lastTouch === undefined || round.at > lastTouch) lastTouch = round.at.slice(0, DAY_LENGTH);
    }
    this.person = person;
    this.rounds = rounds;
    this.touches = touches;
    this.lastTouch = lastTouch;
    this.nextTouch = nextTouchOf(person, lastTouch);
    this.nextRound = nextRound;
    this.#document = document;
    this.#today = today;
  }

  /** The applications that name them, in which they were met, or of which was spoken, in no order; what lies in the bin is left out. */
  get belongings(): ReadonlySet<Application> {
    return belongingsOf(this.#document, this.person.id);
  }

  // What follows is asked of those who are shown, not of everybody in a list.

  /** The latest first. */
  get touchpoints(): readonly Touchpoint[] {
    return contactsOf(this.#document).byPerson.get(this.person.id) ?? NONE;
  }

  /** The same, the latest begun first. */
  get applications(): readonly Application[] {
    return [...this.belongings].sort((one, other) => (begunOn(one) < begunOn(other) ? 1 : -1));
  }

  get warmth(): Warmth {
    return warmthOf(this.touches, this.lastTouch, this.#today);
  }
}

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

/** What is known of one person. */
export function knownPerson(document: Document, person: Person, today: string): KnownPerson {
  return knowingOf(document, today)(person);
}

/** Tells of one person after the other, for who asks about thousands. */
function knowingOf(document: Document, today: string): (person: Person) => KnownPerson {
  const contacts = contactsOf(document).byPerson;
  const rounds = roundsByPerson(document);
  return (person) => new KnownPerson(person, contacts, rounds.get(person.id) ?? NONE, document, today);
}

const NONE: readonly [] = [];

function byNextTouch(one: KnownPerson, other: KnownPerson): number {
  if (one.nextTouch !== other.nextTouch) return (one.nextTouch ?? "") < (other.nextTouch ?? "") ? -1 : 1;
  return one.person.id < other.person.id ? -1 : 1;
}

function byLastTouch(one: KnownPerson, other: KnownPerson): number {
  if (one.lastTouch !== other.lastTouch) return (one.lastTouch ?? "") < (other.lastTouch ?? "") ? 1 : -1;
  return one.person.id < other.person.id ? -1 : 1;
}
