// The tags, sources and people that the cards of the board name, with how many cards name each.
import type { Application } from "#shared/model/application.ts";
import { STAGES } from "#shared/model/stage.ts";
import { useBoardFilter } from "../document/board-filter.ts";
import { useDocument } from "../document/document-store.ts";
import type { Choice } from "./filter-button.tsx";

const valuesOf: Record<Choice, (application: Application) => readonly string[]> = {
  tags: ({ tags }) => tags,
  sources: ({ source }) => (source ? [source] : []),
  people: ({ people = [] }) => people,
};

/** Every value (people by their ids) with its count, the most frequent first; chosen ones are there even when no card has them any more. */
export function countedOnBoard(choice: Choice): (readonly [string, number])[] {
  const counts = new Map<string, number>(useBoardFilter.getState()[choice].map((value) => [value, 0]));
  const { board } = useDocument.getState();
  for (const stage of STAGES) {
    for (const application of board[stage]) for (const value of valuesOf[choice](application)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}
