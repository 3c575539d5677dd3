// Finding applications: words over everything written on them, tag, source and what is overdue.
import type { Application } from "#shared/model/application.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Board } from "./board.ts";

/** What the person asked to see; an absent or empty part asks nothing. */
export interface Filter {
  readonly text: string;
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  readonly overdue: boolean;
}

export const NO_FILTER: Filter = { text: "", tags: [], sources: [], overdue: false };

/** Whether a filter asks anything. */
export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== "" || filter.tags.length > 0 || filter.sources.length > 0 || filter.overdue;
}

const folded = new WeakMap<Application, string>();

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

/** A test for one filter: every word must stand somewhere, one of the tags and one of the sources must be there. `isLate` tells what is overdue. */
export function matcher(filter: Filter, isLate: (application: Application) => boolean): (application: Application) => boolean {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const tags = new Set(filter.tags);
  const sources = new Set(filter.sources);
  return (application) =>
    (tags.size === 0 || application.tags.some((tag) => tags.has(tag))) &&
    (sources.size === 0 || (application.source !== undefined && sources.has(application.source))) &&
    (!filter.overdue || isLate(application)) &&
    (words.length === 0 || everyWord(searchText(application), words));
}

function everyWord(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The cards of a board that pass a test. A column that was filtered before and has not changed since stays the same array. */
export function filteredBoard(board: Board, passes: (application: Application) => boolean, earlier?: { readonly from: Board; readonly shown: Board }): Board {
  const shown = {} as { -readonly [Name in keyof Board]: Board[Name] };
  for (const stage of STAGES) shown[stage] = earlier?.from[stage] === board[stage] ? earlier.shown[stage] : board[stage].filter(passes);
  return shown;
}
