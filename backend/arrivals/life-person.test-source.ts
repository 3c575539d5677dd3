// What a person does with Perennial in a made-up life: each change as an intent, and as a fact that the judge knows of.
import type { Intent } from "#shared/commands/envelope.ts";
import type { Chance } from "./chance.test-source.ts";
import type { Expected } from "./expected.test-source.ts";
import { daysAfter, type Fact, type Facts, type PersonFact, type ReminderFact, type RoundFact } from "./facts.test-source.ts";
import type { ZoneByIntl } from "./zones-by-intl.test-source.ts";

interface Now {
  readonly instant: number;
  readonly wall: string;
}

const MINUTE_MS = 60_000;
const DAY = 10;
const APPLICATIONS = ["a1", "a2", "a3"] as const;
const PEOPLE = ["p1", "p2"] as const;
const LEADS = [[1_440, 60, 10], [60], [10], [2_880, 1_440, 120], [30, 0], []] as const;
const TIMES = ["06:30", "09:00", "12:00", "18:15", "02:30"] as const;
const QUIET = [
  undefined,
  { from: "22:00", to: "08:00" },
  { from: "21:30", to: "02:30" },
  { from: "12:00", to: "13:30" },
  { from: "00:00", to: "06:00" },
] as const;

export class Person {
  readonly #chance: Chance;
  readonly #facts: Facts;
  readonly #expected: Expected;
  readonly #zones: readonly ZoneByIntl[];
  #made = 0;

  constructor(chance: Chance, facts: Facts, expected: Expected, zones: readonly ZoneByIntl[]) {
    this.#chance = chance;
    this.#facts = facts;
    this.#expected = expected;
    this.#zones = zones;
  }

  /** What is there before anything is due. */
  begin({ instant }: Now): Intent[] {
    const createdOn = new Date(instant).toISOString().slice(0, DAY);
    const people = PEOPLE.map(
      (id): PersonFact => ({ of: "person", id, createdOn, cadence: { every: this.#chance.of([1, 3, 6, 12, 18]) }, snoozedUntil: undefined, touches: [] }),
    );
    this.#facts.things.push(...people);
    return [
      ...APPLICATIONS.map((id): Intent => ({ type: "application.add", id, stage: "applied", fields: { company: `Orchard ${id}`, role: "Grafter" } })),
      ...people.map(({ id, cadence }): Intent => ({ type: "person.add", id, fields: { name: `Ines ${id}`, cadence: cadence as { every: 1 } } })),
    ];
  }

  /** Does something and notes it; undefined where there was nothing to do it with. */
  act(now: Now, zone: ZoneByIntl, mayChoose: boolean): Intent | undefined {
    const acts = [
      this.#remind,
      this.#remind,
      this.#meet,
      this.#meet,
      this.#change,
      this.#change,
      this.#answer,
      this.#answer,
      this.#person,
      this.#rest,
      ...(mayChoose ? [this.#choose] : []),
    ];
    return this.#chance.of(acts).call(this, now, zone);
  }

  #remind(now: Now, zone: ZoneByIntl): Intent | undefined {
    if (this.#facts.things.length > 14) return undefined;
    const on = this.#chance.of([...APPLICATIONS, ...PEOPLE]);
    this.#made += 1;
    const reminder: ReminderFact = { of: "reminder", id: `r${this.#made}`, on, due: this.#due(now, zone), done: false };
    this.#add(reminder, now);
    const about = on.startsWith("a") ? { application: on } : { person: on };
    return { type: "reminder.add", id: reminder.id, ...about, due: reminder.due, text: "Write to them" };
  }

  #meet(now: Now, zone: ZoneByIntl): Intent | undefined {
    if (this.#facts.things.length > 14) return undefined;
    const on = this.#chance.of(APPLICATIONS);
    this.#made += 1;
    const entry = `e${this.#made}`;
    const there = this.#chance.is(0.7) ? this.#chance.of(this.#zones) : undefined;
    const at = this.#due(now, there ?? zone);
    const person = this.#chance.is(0.3) ? this.#chance.of(PEOPLE) : undefined;
    this.#add({ of: "round", id: `${on}.${entry}`, on, entry, at, zone: there, person, done: false, doneAs: undefined }, now);
    return {
      type: "entry.add",
      application: on,
      entry: { id: entry, kind: "round", at, name: "Talk", ...(there ? { zone: there.name } : {}) },
      ...(person === undefined ? {} : { people: [{ id: person }] }),
    };
  }

  #change(now: Now, zone: ZoneByIntl): Intent | undefined {
    const fact = this.#chance.of(this.#facts.things);
    if (fact.of === "person") return undefined;
    if (fact.of === "reminder") {
      fact.due = this.#due(now, zone);
      this.#expected.changed(now);
      return { type: "reminder.edit", id: fact.id, due: fact.due };
    }
    if (this.#chance.is(0.5)) fact.at = this.#due(now, fact.zone ?? zone);
    else fact.zone = this.#chance.is(0.8) ? this.#chance.of(this.#zones) : undefined;
    // Back on what it was done with, it is still done.
    fact.done = fact.doneAs === standingName(fact) && this.#expected.told(fact.id)?.name === fact.doneAs;
    this.#expected.changed(now);
    return { type: "entry.edit", application: fact.on, id: fact.entry, fields: { at: fact.at, zone: fact.zone?.name ?? null } };
  }

  /** Done, or put off. */
  #answer(now: Now): Intent | undefined {
    const fact = this.#chance.of(this.#facts.things);
    if (fact.of === "person") return undefined;
    if (fact.of === "reminder") {
      fact.done = !fact.done;
      this.#expected.changed(now);
      return { type: "reminder.complete", id: fact.id, done: fact.done };
    }
    const told = this.#expected.told(fact.id);
    if (fact.done || told?.name !== standingName(fact)) return undefined;
    if (this.#chance.is(0.3)) {
      fact.done = true;
      fact.doneAs = standingName(fact);
      this.#expected.changed(now);
      return { type: "arrival.done", id: fact.id };
    }
    const until = minutesAfter(now.wall, this.#chance.spread(1, 3_000));
    this.#expected.putOff(fact.id, until);
    return { type: "arrival.snooze", id: fact.id, until };
  }

  #person(now: Now): Intent {
    const fact = this.#chance.of(this.#facts.things.filter((thing): thing is PersonFact => thing.of === "person"));
    const today = now.wall.slice(0, DAY);
    const does = this.#chance.next();
    if (does < 0.4) {
      const at = daysAfter(today, -this.#chance.from(0, 40));
      fact.touches.push(at);
      this.#made += 1;
      this.#expected.changed(now);
      return { type: "touchpoint.add", id: `t${this.#made}`, person: { id: fact.id }, at, channel: "call", text: "Spoke" };
    }
    if (does < 0.7) {
      const until = this.#chance.is(0.8) ? daysAfter(today, this.#chance.spread(1, 90)) : null;
      fact.snoozedUntil = until ?? undefined;
      this.#expected.changed(now);
      return { type: "person.snooze", id: fact.id, until };
    }
    const cadence = this.#chance.is(0.6) ? { every: this.#chance.of([1, 3, 6, 12, 18] as const) } : { on: daysAfter(today, this.#chance.spread(1, 200)) };
    fact.cadence = cadence;
    fact.snoozedUntil = undefined;
    this.#expected.changed(now);
    return { type: "person.edit", id: fact.id, fields: { cadence } };
  }

  /** An application is archived or comes back, with what is on it. */
  #rest(now: Now): Intent {
    const id = this.#chance.of(APPLICATIONS);
    const { resting } = this.#facts;
    const rests = !resting.delete(id);
    if (rests) resting.add(id);
    this.#expected.changed(now);
    if (rests) return { type: "application.archive", ids: [id], reason: "withdrew" };
    return { type: "application.unarchive", ids: [id] };
  }

  #choose(now: Now): Intent {
    const { chosen } = this.#facts;
    this.#expected.chose(now, () => {
      if (this.#chance.is(0.5)) chosen.dayTime = this.#chance.of(TIMES);
      if (this.#chance.is(0.5)) chosen.leads = this.#chance.of(LEADS);
      if (this.#chance.is(0.6)) chosen.quiet = this.#chance.of(QUIET);
    });
    const { dayTime, leads, quiet } = chosen;
    return { type: "settings.edit", settings: { notifications: { system: true, dayTime, leads: [...leads], ...(quiet ? { quiet } : {}) } } };
  }

  #add(fact: Fact, now: Now): void {
    this.#facts.things.push(fact);
    this.#expected.changed(now);
  }

  /** A day or time that something is set to: soon, in months, over already, or where a clock is changed. */
  #due({ instant, wall }: Now, zone: ZoneByIntl): string {
    const isDay = this.#chance.is(0.25);
    if (this.#chance.is(0.12)) {
      const due = minutesAfter(wall, -this.#chance.spread(1, 60_000));
      return isDay ? due.slice(0, DAY) : due;
    }
    const change = this.#chance.is(0.3) ? zone.changes(instant, instant + 400 * 1_440 * MINUTE_MS)[0] : undefined;
    // Read off a clock that is not changed there, so that what is skipped comes up too.
    if (change !== undefined) return minutesAfter(zone.wallAt(change - MINUTE_MS), 1 + this.#chance.from(-90, 120));
    const due = minutesAfter(wall, this.#chance.spread(1, 400_000));
    return isDay ? due.slice(0, DAY) : due;
  }
}

/** What the judge calls a round on what it is due now. */
function standingName({ id, at, zone }: RoundFact): string {
  return `${id} ${at} ${zone?.name}`;
}

function minutesAfter(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}
