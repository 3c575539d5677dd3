// Filters kept by name: what they ask, and which names can be given.
import type { Id } from "#shared/model/id.ts";
import type { SavedFilter } from "#shared/model/settings.ts";
import { type Filter, fold, wordsOf } from "./filter.ts";

/** What a saved filter asks. */
export function askedBy({ text, tags, sources, people, quiet, overdue }: SavedFilter): Filter {
  return { text, tags, sources, people, quiet, overdue };
}

/** Whether two filters ask the same, whatever the order it is asked in. */
export function asksSame(one: Filter, other: Filter): boolean {
  return (
    one.quiet === other.quiet &&
    one.overdue === other.overdue &&
    sameMembers(wordsOf(one.text), wordsOf(other.text)) &&
    sameMembers(one.tags, other.tags) &&
    sameMembers(one.sources, other.sources) &&
    sameMembers(one.people, other.people)
  );
}

/** The filter that bears a name, case and accents aside; `except` is not looked at. */
export function filterNamed(name: string, filters: readonly SavedFilter[], except?: Id): SavedFilter | undefined {
  const wanted = fold(name.trim());
  return filters.find((filter) => filter.id !== except && fold(filter.name.trim()) === wanted);
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  const members = new Set(one);
  return members.size === new Set(other).size && other.every((member) => members.has(member));
}
