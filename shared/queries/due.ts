// What is due, or will be soon, and has not been told yet: reminders, interviews and people as one stream.
import type { Application } from "#shared/model/application.ts";
import type { Arrival } from "#shared/model/arrival.ts";
import { roundArrivalId } from "#shared/model/arrival-id.ts";
import { addDays, addMinutes, MINUTES_A_DAY } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Notifications } from "#shared/model/settings.ts";
import { instantOf } from "#shared/model/zoned-time.ts";
import { peopleDue } from "./people-due.ts";
import { type About, aboutOf } from "./today.ts";

/** A moment, by the wall clock of wherever the person is (`YYYY-MM-DDTHH:MM`) and as an instant (ms since 1970 UTC). */
export interface Moment {
  readonly wall: string;
  readonly instant: number;
}

/** When something is to be told: at a wall-clock time wherever the person is then, or at an instant. */
export type TellAt = { readonly wall: string; readonly instant?: undefined } | { readonly instant: number; readonly wall?: undefined };

interface Told {
  /** The id of its arrival. */
  readonly id: Id;
  /** As it is written: a day, or a wall-clock time. */
  readonly due: string;
  readonly tellAt: TellAt;
  /** It was put off: it is told at its time, whatever was told before. */
  readonly again?: true;
}

/** Something that is due. `lead`: how many minutes ahead of the round; 0 is its beginning. */
export type Due =
  | (Told & { readonly of: "reminder"; readonly about: About; readonly reminder: Reminder })
  | (Told & { readonly of: "round"; readonly application: Application; readonly round: Round; readonly lead: number })
  | (Told & { readonly of: "person"; readonly person: Person });

const DAY_LENGTH = "YYYY-MM-DD".length;
const MINUTE_MS = 60_000;

/** Which days may matter: what is due before `first` or after `last` (`YYYY-MM-DD`) is not told, but what was put off. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** Further than this from a day by one wall clock, no wall clock of the world is, in days. */
const ZONES_DAYS = 3;

/** The days on which something may be due that is to be told after `since` and until the end of the day after `today` (`YYYY-MM-DD`). */
export function daysToTell(since: Moment, today: string): Days {
  return { first: addDays(since.wall.slice(0, DAY_LENGTH), -ZONES_DAYS), last: addDays(today, 1) };
}

/** Whether something is to be told at a moment. */
export function isReached({ tellAt }: Pick<Due, "tellAt">, now: Moment): boolean {
  return tellAt.wall === undefined ? tellAt.instant <= now.instant : tellAt.wall <= now.wall;
}

/** The wall-clock time at which something is told; where only the day is known, that at which the person's day begins. */
export function wallOf(due: string, { dayTime }: Pick<Notifications, "dayTime">): string {
  return due.length === DAY_LENGTH ? `${due}T${dayTime}` : due;
}

/** Open reminders on applications on the board and people out of the bin that are not told yet, in no order. */
export function* dueReminders(document: Document, days: Days): Generator<Due> {
  const chosen = notificationsOf(document);
  const putOffs = arrivalsPutOff(document);
  for (const reminder of document.reminders.values()) {
    const { id, due, done } = reminder;
    if (done || (isElsewhen(due, days) && !putOffs.has(id))) continue;
    const put = putOff(document.arrivals.get(id), due);
    if (put === "told") continue;
    const about = aboutOf(reminder, document);
    if (about) yield { of: "reminder", id, due, about, reminder, ...(put ?? { tellAt: { wall: wallOf(due, chosen) } }) };
  }
}

/** People whose cadence has come and who were not told of yet, in no order. */
export function* duePeople(document: Document, { last }: Days): Generator<Due> {
  const chosen = notificationsOf(document);
  for (const { person, nextTouch: due } of peopleDue(document, last, lastMetBefore(document, last))) {
    const put = putOff(document.arrivals.get(person.id), due);
    if (put !== "told") yield { of: "person", id: person.id, due, person, ...(put ?? { tellAt: { wall: wallOf(due, chosen) } }) };
  }
}

/** Rounds at each of their lead times that were not told yet, in no order. */
export function* dueRounds(document: Document, { first, last }: Days): Generator<Due> {
  const chosen = notificationsOf(document);
  const leads = chosen.leads.length > 0 ? chosen.leads : [0];
  const days = { first, last: addDays(last, Math.ceil(Math.max(...leads) / MINUTES_A_DAY) + 1) };
  const putOffs = arrivalsPutOff(document);
  for (const application of document.applications.values()) {
    if (application.removed || application.archived) continue;
    for (const round of application.timeline) {
      if (round.kind !== "round" || (putOffs.size === 0 && isElsewhen(round.at, days))) continue;
      const id = roundArrivalId(application.id, round.id);
      if (isElsewhen(round.at, days) && !putOffs.has(id)) continue;
      const arrival = document.arrivals.get(id);
      const known = arrival?.due === round.at && arrival.zone === round.zone ? arrival : undefined;
      const put = known && putOff(known, round.at);
      if (known?.done) continue;
      const base = { of: "round", id, due: round.at, application, round } as const;
      if (known && put && put !== "told") yield { ...base, lead: known.lead ?? 0, ...put };
      for (const lead of leadsOf(round, leads)) {
        if (known?.lead === undefined || lead < known.lead) yield { ...base, lead, tellAt: leadTime(round, lead, chosen) };
      }
    }
  }
}

function isElsewhen(due: string, { first, last }: Days): boolean {
  return due < first || due.slice(0, DAY_LENGTH) > last;
}

/** The ids of what was put off: by a clock that was set, it may be far from the day it is due on. */
function arrivalsPutOff({ arrivals }: Pick<Document, "arrivals">): ReadonlySet<Id> {
  return new Set([...arrivals.values()].filter(({ until }) => until !== undefined).map(({ id }) => id));
}

/** A round without a time of its own is told on its day, and on the days before it that the person chose. */
function leadsOf({ at }: Round, leads: readonly number[]): readonly number[] {
  return at.length === DAY_LENGTH ? [...new Set(leads.map((lead) => lead - (lead % MINUTES_A_DAY)))] : leads;
}

function leadTime(round: Round, lead: number, chosen: Notifications): TellAt {
  const instant = round.at.length > DAY_LENGTH && round.zone !== undefined ? instantOfRound(round, round.zone) : undefined;
  return instant === undefined ? { wall: addMinutes(wallOf(round.at, chosen), -lead) } : { instant: instant - lead * MINUTE_MS };
}

const instants = new WeakMap<Round, number | undefined>();

/** Reckoning with zones is slow, and rounds are asked for again and again. */
function instantOfRound(round: Round, zone: string): number | undefined {
  if (!instants.has(round)) instants.set(round, instantOf(round.at, zone));
  return instants.get(round);
}

/** What an arrival says of something that is due on `due`: told, or when to tell it again; undefined where nothing was told of it yet. */
function putOff(arrival: Arrival | undefined, due: string): "told" | { tellAt: TellAt; again: true } | undefined {
  if (arrival?.due !== due) return undefined;
  return arrival.until === undefined || arrival.done ? "told" : { tellAt: { wall: arrival.until }, again: true };
}

/** The day of the last round with each person before `day`, of archived applications too. */
function lastMetBefore({ applications }: Document, day: string): ReadonlyMap<Id, string> {
  const lastMet = new Map<Id, string>();
  for (const application of applications.values()) {
    if (application.removed) continue;
    for (const entry of application.timeline) {
      if (entry.kind !== "round" || !entry.people || entry.at >= day) continue;
      for (const id of entry.people) if (entry.at > (lastMet.get(id) ?? "")) lastMet.set(id, entry.at.slice(0, DAY_LENGTH));
    }
  }
  return lastMet;
}
