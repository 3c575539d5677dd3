// Names that rounds tell of in words only, before they are kept as people.
import { dayOf } from "#shared/model/calendar.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Meeting } from "./belongings.ts";
import { fold } from "./filter.ts";

/** Somebody whom a round names and who is not a person yet. */
export interface NamedInRounds {
  /** The name without case and accents, by which people are told apart. */
  readonly key: string;
  readonly name: string;
  /** What was noted beside the name, such as `head of design`; the latest. */
  readonly title?: string;
  /** The latest first. */
  readonly meetings: readonly Meeting[];
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

/** Names that only the words of rounds tell, for the person to keep; who was met last comes first. The bin is left out. */
export function peopleToKeep(document: Document): NamedInRounds[] {
  const named = namesOf(document);
  if (named.length === 0) return [];
  const known = new Set<string>();
  for (const { name } of document.people.values()) known.add(fold(name));
  return named.filter(({ key }) => !known.has(key));
}

const made = new WeakMap<Table<"applications">, readonly NamedInRounds[]>();

function namesOf({ applications }: Pick<Document, "applications">): readonly NamedInRounds[] {
  const known = made.get(applications);
  if (known) return known;
  const byKey = new Map<string, { name: string; title?: string; meetings: Meeting[] }>();
  for (const application of applications.values()) {
    if (application.removed) continue;
    for (const round of application.timeline) {
      if (round.kind !== "round" || !round.with) continue;
      for (const { name, detail } of peopleNamed(round.with)) {
        const key = fold(name);
        const person = byKey.get(key) ?? { name, meetings: [] };
        if (detail !== undefined) person.title = detail;
        person.meetings.push({ application, round });
        byKey.set(key, person);
      }
    }
  }
  const names = [...byKey].map(([key, person]) => ({ key, ...person, meetings: person.meetings.sort(latestFirst) }));
  names.sort((one, other) => latestFirst(one.meetings[0] as Meeting, other.meetings[0] as Meeting) || (one.key < other.key ? -1 : 1));
  made.set(applications, names);
  return names;
}

function latestFirst(one: Meeting, other: Meeting): number {
  const [day, otherDay] = [dayOf(one.round.at), dayOf(other.round.at)];
  return day === otherDay ? 0 : day < otherDay ? 1 : -1;
}
