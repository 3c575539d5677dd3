// What is true in a made-up life: what has a time, and when that is to be told, reckoned by Intl and plain dates alone.
import type { ZoneByIntl } from "./zones-by-intl.test-source.ts";

export interface ReminderFact {
  readonly of: "reminder";
  readonly id: string;
  readonly on: string;
  due: string;
  done: boolean;
}

export interface RoundFact {
  readonly of: "round";
  /** Of its arrival. */
  readonly id: string;
  readonly on: string;
  readonly entry: string;
  at: string;
  zone: ZoneByIntl | undefined;
  person: string | undefined;
  done: boolean;
  /** As what it was done with last. */
  doneAs: string | undefined;
}

export interface PersonFact {
  readonly of: "person";
  readonly id: string;
  /** UTC. */
  readonly createdOn: string;
  cadence: { readonly every: number } | { readonly on: string } | undefined;
  snoozedUntil: string | undefined;
  readonly touches: string[];
}

export type Fact = ReminderFact | RoundFact | PersonFact;

export interface Chosen {
  dayTime: string;
  leads: readonly number[];
  quiet: { readonly from: string; readonly to: string } | undefined;
}

export interface Facts {
  readonly things: Fact[];
  /** Applications that are archived. */
  readonly resting: Set<string>;
  readonly chosen: Chosen;
}

/** What was told of a thing: of which standing, how many minutes ahead, and to be told again when. */
export interface Told {
  readonly name: string;
  readonly lead: number;
  readonly until?: string;
}

/** A time at which it is to be told: by the wall clock, or at an instant; `lead` minutes ahead of a round. */
export interface Ahead {
  /** The same for the same lead of the same standing. */
  readonly key: string;
  readonly lead: number;
  readonly wall?: string;
  readonly instant?: number;
  /** Put off by the person. */
  readonly again?: true;
}

type Time = Omit<Ahead, "key">;

/** A thing on what it is due on now; on another day or in another zone it is another standing. */
export interface Standing {
  readonly id: string;
  readonly of: Fact["of"];
  readonly name: string;
  readonly due: string;
  readonly aheads: readonly Ahead[];
}

const DAY = 10;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;

/** How a thing stands at a moment by the wall clock there: on what it is due and when that is told. None where it rests or is done. */
export function standingsOf(fact: Fact, { chosen, resting, things }: Facts, wall: string): readonly Standing[] {
  if (fact.of === "person") {
    const due = dueOfPerson(fact, metDays(fact, things, wall.slice(0, DAY)));
    return due === undefined ? [] : [standing(fact, due, due, [{ lead: 0, wall: `${due}T${chosen.dayTime}` }])];
  }
  if (fact.done || resting.has(fact.on)) return [];
  if (fact.of === "reminder") return [standing(fact, fact.due, fact.due, [{ lead: 0, wall: withTime(fact.due, chosen) }])];
  return [standing(fact, `${fact.at} ${fact.zone?.name}`, fact.at, aheadsOf(fact, chosen))];
}

/** When the clock of a place shows each time that a thing may be told at: for somebody who looks closely around them. */
export function momentsOf(fact: Fact, { chosen, things }: Facts, zone: ZoneByIntl): readonly number[] {
  if (fact.of === "reminder") return fact.done ? [] : zone.allAt(withTime(fact.due, chosen));
  if (fact.of === "round") return aheadsOf(fact, chosen).flatMap(({ wall, instant }) => instant ?? zone.allAt(wall ?? ""));
  const days = metDays(fact, things, "9999");
  // Whatever of it counts by then.
  const dues = [...days.map((_, at) => dueOfPerson(fact, days.slice(0, at + 1))), dueOfPerson(fact, [])];
  return dues.flatMap((due) => (due === undefined ? [] : zone.allAt(`${due}T${chosen.dayTime}`)));
}

function standing({ id, of }: Fact, name: string, due: string, times: readonly Time[]): Standing {
  return { id, of, name: `${id} ${name}`, due, aheads: times.map((time) => ({ ...time, key: `${id} ${name} ${time.lead}` })) };
}

function withTime(due: string, { dayTime }: Chosen): string {
  return due.length === DAY ? `${due}T${dayTime}` : due;
}

function aheadsOf({ at, zone }: RoundFact, chosen: Chosen): readonly Time[] {
  const leads = chosen.leads.length === 0 ? [0] : chosen.leads;
  if (at.length === DAY) {
    const days = new Set(leads.map((lead) => Math.floor(lead / DAY_MINUTES) * DAY_MINUTES));
    return [...days].map((lead) => ({ lead, wall: earlier(withTime(at, chosen), lead) }));
  }
  return leads.map((lead) => (zone ? { lead, instant: zone.firstAt(at) - lead * MINUTE_MS } : { lead, wall: earlier(at, lead) }));
}

function earlier(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}Z`) - minutes * MINUTE_MS).toISOString().slice(0, 16);
}

/** The days until one on which somebody was met in a round, the earliest first. An archived application's rounds count too. */
function metDays({ id }: PersonFact, things: readonly Fact[], until: string): readonly string[] {
  return things.flatMap((thing) => (thing.of === "round" && thing.person === id && thing.at.slice(0, DAY) <= until ? [thing.at.slice(0, DAY)] : [])).sort();
}

function dueOfPerson({ cadence, touches, createdOn, snoozedUntil }: PersonFact, met: readonly string[]): string | undefined {
  if (cadence === undefined) return undefined;
  const last = [...touches, ...met].sort().at(-1);
  if ("on" in cadence && last !== undefined && last >= cadence.on) return undefined;
  const due = "on" in cadence ? cadence.on : monthsAfter(last ?? createdOn, cadence.every);
  return snoozedUntil !== undefined && snoozedUntil > due ? snoozedUntil : due;
}

const reckoned = new Map<string, string>();

/** The same day so many months later, or the last of that month. */
function monthsAfter(day: string, months: number): string {
  const key = `${day} ${months}`;
  const known = reckoned.get(key) ?? reckonMonthsAfter(day, months);
  reckoned.set(key, known);
  return known;
}

function reckonMonthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, DAY);
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, DAY);
}
