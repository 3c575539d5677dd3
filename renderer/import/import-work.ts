// What the worker beside the page does for an import, and how it is asked. The plan stays there; the page is told what it shows of it.
import type { Context } from "#shared/commands/envelope-parts.ts";
import type { ImportChoices, ReadingChoices, RowChoice, TableFormat } from "#shared/formats/import/import-plan.ts";
import type { Change } from "#shared/model/change.ts";
import type { Records, TableName } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { ImportShape } from "#shared/model/settings.ts";
import type { Said } from "#shared/text/said.ts";
import type { FileFound, PlanFacts } from "./plan-facts.ts";
import type { RowsAsked, ShownRow } from "./shown-rows.ts";

/** What a plan is made for, beside the document: see `ImportSetting`. */
export interface PlanSetting {
  readonly today: string;
  readonly locale: string;
  /** What kind of table the person says it is. */
  readonly format?: TableFormat | undefined;
}

/** One record of the document as it is now; without a record it is gone. */
export type SentRecord = { [Name in TableName]: { readonly table: Name; readonly id: Id; readonly record?: Records[Name] | undefined } }[TableName];

/** A window of rows, and how many there are in all. */
export interface RowWindow {
  readonly count: number;
  readonly rows: readonly ShownRow[];
}

/** An import that was carried out on the worker's copy of the document, to be taken over by the page. */
export interface Prepared {
  /** The envelope as JSON, as it is sent. */
  readonly text: string;
  /** How many records it changes; they are fetched in parts. */
  readonly changes: number;
  /** The readings to remember from now on, where they are others than before. */
  readonly shapes?: readonly ImportShape[];
}

/** What the worker can be asked. */
export interface ImportWork {
  /** Brings the worker's copy of the document up to date. */
  update(records: readonly SentRecord[]): void;
  /** Reads a file, or the same one again in another way. */
  read(file: File, reading: ReadingChoices): Promise<{ readonly found: FileFound } | { readonly refused: Said }>;
  /** Plans the file read last. */
  plan(choices: Omit<ImportChoices, "rows">, setting: PlanSetting): PlanFacts;
  /** Says what becomes of one row, or of all that are asked for; null: as it was read. Counts from the next plan on. */
  choose(rows: number | RowsAsked, choice: RowChoice | null): void;
  /** Some of the rows asked for, from the one index to before the other. */
  rows(asked: RowsAsked, from: number, to: number): RowWindow;
  /** Carries out the plan on the copy. */
  prepare(context: Context): Prepared | { readonly refused: Said };
  /** A part of what was carried out. */
  changes(from: number, to: number): Change;
}

/** A question, by a number that its answer bears. */
export interface ImportRequest {
  readonly id: number;
  readonly ask: keyof ImportWork;
  readonly with: readonly unknown[];
}

/** How many of all rows are planned. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What comes from the worker: an answer, that it broke on a question, or how far a plan has come. */
export type ImportAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly broke: string }
  | { readonly progress: Progress };
