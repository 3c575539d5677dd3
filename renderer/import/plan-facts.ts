// What the page is told of a file and of its plan: enough to show every step, and no row of it.

import { knownOf } from "#shared/formats/import/added-row.ts";
import type { Delimiter, ImportColumn, ImportPlan, ImportStatus } from "#shared/formats/import/import-plan.ts";
import type { ImportSource } from "#shared/formats/import/import-source.ts";
import type { Encoding } from "#shared/formats/table/decode-text.ts";
import type { Document } from "#shared/model/document.ts";
import { isKnownPlace } from "#shared/queries/place.ts";
import type { Said } from "#shared/text/said.ts";
import { type DateInRow, decidingDates, openDates } from "./deciding-dates.ts";
import { type HeaderChoice, headerChoices } from "./header-choices.ts";
import { type PlacesByKind, ROW_KINDS, type RowKind } from "./shown-rows.ts";

/** Most columns and statuses that are shown; a table has fewer, and a page of a million would not open. */
const SHOWN_COLUMNS = 300;
const SHOWN_STATUSES = 300;

/** What a file turned out to be. */
export interface FileFound {
  readonly format: ImportSource["format"];
  readonly fileName: string;
  /** Of a table. */
  readonly container?: "text" | "xlsx" | "ods" | "zip";
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheets?: { readonly names: readonly string[]; readonly at: number };
}

/** What comes in with the applications. */
export interface Beside {
  readonly people: number;
  readonly touchpoints: number;
  readonly debriefs: number;
  readonly reminders: number;
}

/** What a plan says. */
export interface PlanFacts {
  /** Tells this plan from the ones before it. */
  readonly number: number;
  readonly format: ImportPlan["format"];
  readonly columns: readonly ImportColumn[];
  /** How many columns are not among them. */
  readonly moreColumns: number;
  readonly headerRow: number | null;
  /** The rows that could hold the column names; none of a file that has no table. */
  readonly headers: readonly HeaderChoice[];
  readonly dateOrder: ImportPlan["dateOrder"];
  /** Some of the dates that decided the order, or that leave it open. */
  readonly dates: { readonly decide: boolean; readonly shown: readonly DateInRow[] };
  readonly statuses: readonly ImportStatus[];
  readonly moreStatuses: number;
  readonly counts: ImportPlan["counts"];
  /** How many rows there are of each kind. */
  readonly shown: Readonly<Record<RowKind, number>>;
  /** How many rows the person decided. */
  readonly chosen: number;
  /** What concerns the file as a whole. */
  readonly notes: readonly Said[];
  readonly beside: Beside;
  /** At how many companies something is known already, counted by rows. */
  readonly known: number;
  /** How many of them may have grown from a rejection, to be proposed once they are in. */
  readonly proposals: number;
  /** Whether there is anything to add. */
  readonly hasIntent: boolean;
  readonly remembered: boolean;
}

/** What is told of a file. */
export function fileFound(source: ImportSource): FileFound {
  if (!("sheet" in source)) return { format: source.format, fileName: source.fileName };
  const { format, fileName, container, encoding, delimiter, sheets } = source;
  return {
    format,
    fileName,
    container,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheets ? { sheets } : {}),
  };
}

/** What is told of a plan; `number` and `chosen` as above. */
export function planFacts(
  plan: ImportPlan,
  source: ImportSource,
  { document, places, number, chosen }: { document: Document; places: PlacesByKind; number: number; chosen: number },
): PlanFacts {
  const rows = "sheet" in source ? source.sheet.rows : [];
  const { order, by } = plan.dateOrder;
  const deciding = order !== null && by === "values" ? decidingDates(rows, plan, order) : [];
  const decide = deciding.length > 0;
  const { people, touchpoints, debriefs, reminders } = plan.beside;
  return {
    number,
    format: plan.format,
    columns: plan.columns.slice(0, SHOWN_COLUMNS),
    moreColumns: Math.max(0, plan.columns.length - SHOWN_COLUMNS),
    headerRow: plan.headerRow,
    headers: headerChoices(rows, plan.headerRow),
    dateOrder: plan.dateOrder,
    dates: { decide, shown: decide || order === null ? deciding : openDates(rows, plan) },
    statuses: plan.statuses.slice(0, SHOWN_STATUSES),
    moreStatuses: Math.max(0, plan.statuses.length - SHOWN_STATUSES),
    counts: plan.counts,
    shown: Object.fromEntries(ROW_KINDS.map((kind) => [kind, places[kind].length])) as Record<RowKind, number>,
    chosen,
    notes: plan.problems.filter(({ row }) => row === null).map(({ reason }) => reason),
    beside: { people: people.length, touchpoints: touchpoints.length, debriefs: debriefs.length, reminders: reminders.length },
    known: plan.outcomes.filter((row) => row.outcome === "added" && isKnown(knownOf(row), document)).length,
    proposals: plan.proposals,
    hasIntent: plan.hasIntent,
    remembered: plan.remembered === true,
  };
}

function isKnown({ company }: { readonly company: string }, document: Document): boolean {
  return company !== "" && isKnownPlace(document, company);
}
