// The rows of the preview: each outcome with what there is to say of it, and which of them are asked for.
import type { ImportPlan, RowChoice, RowOutcome } from "#shared/formats/import/import-plan.ts";
import { fold, searchText } from "#shared/queries/filter.ts";
import type { Said } from "#shared/text/said.ts";

export const ROW_KINDS = ["all", "added", "duplicate", "merged", "skipped", "noted"] as const;
/** Which rows are shown; `noted` are those something is to be said of. */
export type RowKind = (typeof ROW_KINDS)[number];

/** The rows that are asked for: a kind, and words that each stand somewhere in the row. */
export interface RowsAsked {
  readonly kind: RowKind;
  readonly text: string;
}

/** A row of the preview. */
export interface ShownRow {
  readonly outcome: RowOutcome;
  readonly remarks: readonly Said[];
  /** What the person made of it. */
  readonly choice?: RowChoice;
  /** What comes in with it, beside its application and debriefs. */
  readonly brings?: RowBrings;
  /** What came of it last at a company that is known. */
  readonly known?: KnownLately;
}

/** The names of people, and the reminders, that come in with a row. */
export interface RowBrings {
  readonly people: readonly string[];
  readonly reminders: number;
}

/** What came of it last at a company, and on which day, where one tells. */
export interface KnownLately {
  readonly what: Said;
  readonly on?: string;
}

/** The places of rows in `outcomes`, by kind, in the order of the file; `all` holds each once. */
export type PlacesByKind = Readonly<Record<RowKind, readonly number[]>>;

/** Everything to be remarked of each row, by its number. */
export function remarksByRow(problems: ImportPlan["problems"]): ReadonlyMap<number, readonly Said[]> {
  const remarks = new Map<number, Said[]>();
  for (const { row, reason } of problems) {
    if (row === null) continue;
    const others = remarks.get(row);
    if (others) others.push(reason);
    else remarks.set(row, [reason]);
  }
  return remarks;
}

/** Which rows are of which kind. */
export function placesByKind(outcomes: readonly RowOutcome[], remarks: ReadonlyMap<number, unknown>): PlacesByKind {
  const places: Record<RowKind, number[]> = { all: [], added: [], duplicate: [], merged: [], skipped: [], noted: [] };
  for (const [at, { outcome, row }] of outcomes.entries()) {
    places.all.push(at);
    places[outcome].push(at);
    if (remarks.has(row)) places.noted.push(at);
  }
  return places;
}

/** Those of the places whose row holds every word of the text, case and accents aside. */
export function placesWith(text: string, places: readonly number[], outcomes: readonly RowOutcome[]): readonly number[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return places;
  return places.filter((at) => {
    const outcome = outcomes[at] as RowOutcome;
    const held = outcome.outcome === "skipped" ? fold(outcome.text) : searchText(outcome.application as Parameters<typeof searchText>[0]);
    return words.every((word) => held.includes(word));
  });
}
