// Names that rounds tell of in words only, before they are kept as people.
import { dayOf } from "#shared/model/calendar.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { ApplicationRound } from "./belongings.ts";
import { fold } from "./filter.ts";

/** Somebody whom a round names and who is not a person yet. */
export interface NamedInRounds {
  /** The name without case and accents, by which people are told apart. */
  readonly key: string;
  readonly name: string;
  /** What was noted beside the name, such as `head of design`; the latest. */
  readonly title?: string;
  /** The latest first. */
  readonly rounds: readonly ApplicationRound[];
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

/**
 * Names that only the words of rounds tell, for the person to keep; who was met last comes first. The bin is left out, and so is a name whose
 * person the round has, whatever they are called by now.
 */
export function peopleToKeep(document: Document): readonly NamedInRounds[] {
  const named = namesOf(document);
  if (named.length === 0) return [];
  const known = new Set<string>();
  for (const { name } of document.people.values()) known.add(fold(name));
  return named.filter(({ key }) => !known.has(key));
}

interface Index {
  readonly people: Table<"people">;
  readonly names: readonly NamedInRounds[];
}
const made = new WeakMap<Table<"applications">, Index>();

function namesOf({ applications, people }: Pick<Document, "applications" | "people">): readonly NamedInRounds[] {
  const known = made.get(applications);
  if (known?.people === people) return known.names;
  const texts = new Map<string, readonly Keyed[]>();
  const byKey = new Map<string, { name: string; title?: string; rounds: ApplicationRound[] }>();
  for (const application of applications.values()) {
    if (application.removed) continue;
    for (const round of application.timeline) {
      if (round.kind !== "round" || !round.with) continue;
      const keyed = texts.get(round.with) ?? peopleNamed(round.with).map((one) => ({ ...one, key: fold(one.name) }));
      texts.set(round.with, keyed);
      for (const { key, name, detail } of round.people === undefined ? keyed : withoutPeople(keyed, round.people, people)) {
        const person = byKey.get(key) ?? { name, rounds: [] };
        if (detail !== undefined) person.title = detail;
        person.rounds.push({ application, round });
        byKey.set(key, person);
      }
    }
  }
  const names = [...byKey].map(([key, person]) => ({ key, ...person, rounds: person.rounds.sort(latestFirst) }));
  names.sort((one, other) => latestFirst(one.rounds[0] as ApplicationRound, other.rounds[0] as ApplicationRound) || (one.key < other.key ? -1 : 1));
  made.set(applications, { people, names });
  return names;
}

interface Keyed extends Named {
  readonly key: string;
}

/**
 * The names of a round that are none of its people: one of them may be called otherwise by now. A name and a person are one where they share
 * a word; as many names as there are people beside those are theirs too, unless more are left, since then nobody knows which.
 */
function withoutPeople(named: readonly Keyed[], ids: readonly Id[], people: Table<"people">): readonly Keyed[] {
  const words = ids.map((id) => new Set(fold(people.get(id)?.name ?? "").split(/\s+/u)));
  const left = named.filter(({ key }) => {
    const own = key.split(/\s+/u);
    const at = words.findIndex((theirs) => own.some((word) => theirs.has(word)));
    if (at !== -1) words.splice(at, 1);
    return at === -1;
  });
  return left.length <= words.length ? [] : left;
}

function latestFirst(one: ApplicationRound, other: ApplicationRound): number {
  const [day, otherDay] = [dayOf(one.round.at), dayOf(other.round.at)];
  return day === otherDay ? 0 : day < otherDay ? 1 : -1;
}
