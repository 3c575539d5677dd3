// The people to complete a name from: those of the application first, then those of its company, then everybody.
import type { Application } from "#shared/model/application.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import { fold } from "#shared/queries/filter.ts";

/** Somebody known, and how they are found. */
export interface FindablePerson {
  readonly person: Person;
  /** The name without case and accents. */
  readonly name: string;
  /** Name, title and company, folded alike. */
  readonly text: string;
}

const made = new WeakMap<Table<"people">, readonly FindablePerson[]>();

/** Everybody who is not in the bin, by name; made once for each version of the table. */
function everybody(people: Table<"people">): readonly FindablePerson[] {
  const known = made.get(people);
  if (known) return known;
  const list = [...people.values()]
    .filter(({ removed }) => !removed)
    .map((person) => ({ person, name: fold(person.name.trim()), text: fold([person.name, person.title, person.company].filter(Boolean).join(" ")) }))
    .sort((one, other) => (one.name === other.name ? 0 : one.name < other.name ? -1 : 1));
  made.set(people, list);
  return list;
}

/** Everybody, the application's own people first, then those of its company. */
export function knownPeople({ people }: Pick<Document, "people">, application?: Application): readonly FindablePerson[] {
  return application ? byNearness(people, application).flat() : everybody(people);
}

/** The application's own people, then those of its company. */
export function nearPeople({ people }: Pick<Document, "people">, application: Application): readonly FindablePerson[] {
  return byNearness(people, application).slice(0, 2).flat();
}

function byNearness(people: Table<"people">, application: Application): readonly (readonly FindablePerson[])[] {
  const own = new Set([...(application.people ?? []), ...application.timeline.flatMap((entry) => (entry.kind === "round" ? (entry.people ?? []) : []))]);
  const company = foldCompany(application.company);
  const groups: [FindablePerson[], FindablePerson[], FindablePerson[]] = [[], [], []];
  for (const known of everybody(people)) {
    const { id, company: where = "" } = known.person;
    groups[own.has(id) ? 0 : company !== "" && foldCompany(where) === company ? 1 : 2].push(known);
  }
  return groups;
}

/** Those in whose name, title or company every typed word begins a word, or stands in one where none begins so; who is called so comes first. */
export function peopleLike(known: readonly FindablePerson[], typed: string): readonly FindablePerson[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const begun = known.filter(({ text }) => words.every((word) => ` ${text}`.includes(` ${word}`)));
  const like = begun.length > 0 ? begun : known.filter(({ text }) => words.every((word) => text.includes(word)));
  return [...like.filter((one) => beginsLike(one, typed)), ...like.filter((one) => !beginsLike(one, typed))];
}

/** Whether the name, or one of its words, begins as typed. */
export function beginsLike({ name }: FindablePerson, typed: string): boolean {
  const start = fold(typed.trim());
  return start !== "" && (name.startsWith(start) || name.includes(` ${start}`));
}

/** The first who is called exactly so. */
export function personCalled(known: readonly FindablePerson[], typed: string): Person | undefined {
  const name = fold(typed.trim());
  return known.find((one) => one.name === name)?.person;
}
