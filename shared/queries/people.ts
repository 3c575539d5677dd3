// Everybody met in a round, gathered by name over all applications.
import type { Application } from "#shared/model/application.ts";
import { dayOf, sortableTime } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import { fold } from "./filter.ts";

/** One round with somebody. */
export interface Meeting {
  readonly application: Application;
  readonly round: Round;
}

/** Somebody met, or to be met. */
export interface PersonMet {
  /** The name without case and accents, by which people are told apart. */
  readonly key: string;
  readonly name: string;
  /** What was noted beside the name, such as `head of design`; the latest. */
  readonly detail?: string;
  /** The latest first. */
  readonly meetings: readonly Meeting[];
  /** The day of the latest meeting before today. */
  readonly lastMet?: string;
  /** The next meeting's day or wall-clock time, today's among them. */
  readonly next?: string;
}

/** Words that say what somebody is and not who; they belong to the name before them. */
const ROLES =
  /^(?:ceo|cto|cfo|coo|cpo|vp|hr|hiring manager|recruiter|team ?lead|tech lead|lead|manager|director|head of .+|founder|co-founder|owner|designer|engineer)$/u;

interface Named {
  readonly name: string;
  readonly detail?: string;
}

/** The people named in a round's `with`: parted by commas, semicolons, `&`, `/` and `and`; what stands in brackets is a detail. */
export function peopleNamed(text: string): Named[] {
  const named: Named[] = [];
  const bracketed = text.replace(/\(([^)]*)\)/gu, (_, inside: string) => `(${inside.replace(/[,;&/]/gu, " ").replace(/\band\b/giu, " ")})`);
  for (const part of bracketed.split(/[,;&/]|\s+and\s+/iu)) {
    const detail = /\(([^)]*)\)/u.exec(part)?.[1]?.replace(/\s+/gu, " ").trim();
    const name = part
      .replace(/\([^)]*\)/gu, " ")
      .replace(/\s+/gu, " ")
      .trim();
    const last = named.at(-1);
    if (name === "") continue;
    if (last && ROLES.test(name.toLowerCase())) named[named.length - 1] = { name: last.name, detail: name };
    else named.push({ name, ...(detail ? { detail } : {}) });
  }
  return named;
}

/** Everybody met: first who is to be met, the nearest first, then who was met, the latest first. The bin is left out. `today` is `YYYY-MM-DD`. */
export function peopleMet(document: Document, today: string): PersonMet[] {
  const people = new Map<string, { name: string; detail?: string; meetings: Meeting[] }>();
  for (const application of document.applications.values()) {
    if (application.removed) continue;
    for (const round of application.timeline) {
      if (round.kind !== "round" || !round.with) continue;
      for (const { name, detail } of peopleNamed(round.with)) {
        const key = fold(name);
        const person = people.get(key) ?? { name, meetings: [] };
        if (detail !== undefined) person.detail = detail;
        person.meetings.push({ application, round });
        people.set(key, person);
      }
    }
  }
  return [...people].map(([key, person]) => dated(key, person, today)).sort(byNextThenLast);
}

function dated(key: string, person: Omit<PersonMet, "key" | "lastMet" | "next">, today: string): PersonMet {
  const meetings = [...person.meetings].sort((one, other) => sortableTime(other.round.at) - sortableTime(one.round.at));
  const next = meetings.findLast(({ round }) => dayOf(round.at) >= today)?.round.at;
  const past = meetings.find(({ round }) => dayOf(round.at) < today)?.round.at;
  return { key, ...person, meetings, ...(past === undefined ? {} : { lastMet: dayOf(past) }), ...(next === undefined ? {} : { next }) };
}

function byNextThenLast(one: PersonMet, other: PersonMet): number {
  if (one.next !== undefined && other.next !== undefined) return sortableTime(one.next) - sortableTime(other.next) || byKey(one, other);
  if (one.next !== undefined || other.next !== undefined) return one.next === undefined ? 1 : -1;
  if (one.lastMet === other.lastMet) return byKey(one, other);
  return (one.lastMet ?? "") < (other.lastMet ?? "") ? 1 : -1;
}

function byKey(one: PersonMet, other: PersonMet): number {
  return one.key < other.key ? -1 : 1;
}
