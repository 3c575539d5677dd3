// Finding applications: words over everything written on them and the names of those met, tag, source, person, what is quiet and what is overdue.
import type { Application } from "#shared/model/application.ts";
import type { Table } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Board } from "./board.ts";

/** What the person asked to see; an absent or empty part asks nothing. */
export interface Filter {
  readonly text: string;
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  readonly people: readonly Id[];
  readonly quiet: boolean;
  readonly overdue: boolean;
}

export const NO_FILTER: Filter = { text: "", tags: [], sources: [], people: [], quiet: false, overdue: false };

/** Whether a filter asks anything. */
export function isFiltering({ text, tags, sources, people, quiet, overdue }: Filter): boolean {
  return text.trim() !== "" || tags.length + sources.length + people.length > 0 || quiet || overdue;
}

const folded = new WeakMap<Application, string>();
const foldedNames = new WeakMap<Person, string>();

/** Text without case and accents, so that `Malmo` finds `Malmö`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Everything written on an application, folded; made once for each version of it. */
export function searchText(application: Application): string {
  const known = folded.get(application);
  if (known !== undefined) return known;
  const { company, role, location = "", source = "", link = "", tags, posting, timeline } = application;
  const parts = [company, role, location, source, link, ...tags, posting?.text ?? ""];
  for (const entry of timeline) {
    if (entry.kind === "note") parts.push(entry.text);
    if (entry.kind === "round") parts.push(entry.name, entry.with ?? "", entry.went ?? "");
  }
  const text = fold(parts.join("\n"));
  folded.set(application, text);
  return text;
}

/** What a filter asks that is not written on an application itself. */
export interface Surroundings {
  readonly people: Table<"people">;
  readonly isQuiet: (application: Application) => boolean;
  readonly isLate: (application: Application) => boolean;
}

/**
 * A test for one filter: every word must stand somewhere, on the application or in the name of somebody met through it; one of the
 * tags, one of the sources and one of the people must be there.
 */
export function matcher(filter: Filter, { people, isQuiet, isLate }: Surroundings): (application: Application) => boolean {
  const words = wordsOf(filter.text).map((word) => ({ word, named: namedBy(word, people) }));
  const tags = new Set(filter.tags);
  const sources = new Set(filter.sources);
  const met = new Set(filter.people);
  return (application) =>
    (tags.size === 0 || application.tags.some((tag) => tags.has(tag))) &&
    (sources.size === 0 || (application.source !== undefined && sources.has(application.source))) &&
    (met.size === 0 || meets(application, met)) &&
    (!filter.overdue || isLate(application)) &&
    (!filter.quiet || isQuiet(application)) &&
    words.every(({ word, named }) => searchText(application).includes(word) || (named.size > 0 && meets(application, named)));
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** Those whose name holds a folded word; nobody who lies in the bin. */
function namedBy(word: string, people: Table<"people">): ReadonlySet<Id> {
  const named = new Set<Id>();
  for (const person of people.values()) if (!person.removed && foldedName(person).includes(word)) named.add(person.id);
  return named;
}

/** A person's name, folded; made once for each version of the person. */
export function foldedName(person: Person): string {
  let name = foldedNames.get(person);
  if (name === undefined) {
    name = fold(person.name);
    foldedNames.set(person, name);
  }
  return name;
}

function meets({ people }: Application, met: ReadonlySet<Id>): boolean {
  return people?.some((id) => met.has(id)) ?? false;
}

/** The cards of a board that pass a test. A column that was filtered before and has not changed since stays the same array. */
export function filteredBoard(board: Board, passes: (application: Application) => boolean, earlier?: { readonly from: Board; readonly shown: Board }): Board {
  const shown = {} as { -readonly [Name in keyof Board]: Board[Name] };
  for (const stage of STAGES) shown[stage] = earlier?.from[stage] === board[stage] ? earlier.shown[stage] : board[stage].filter(passes);
  return shown;
}
