// What rows of a table are read with, and what is read of one.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Salary } from "#shared/model/salary.ts";
import type { Said } from "#shared/text/said.ts";
import type { Coming } from "../import/added-row.ts";
import type { ImportColumn, ImportField } from "../import/import-plan.ts";
import type { NamedInRow } from "../import/people-of-file.ts";
import type { Named } from "./people-cell.ts";
import type { Days } from "./row-path.ts";
import type { StatusReading } from "./status-text.ts";

/** The columns of each field, in their order. */
export type ColumnsOf = Readonly<Record<ImportField, readonly ImportColumn[]>>;

/** What a row is read with; the same for all rows of a file. */
export interface RowReading {
  readonly columnsOf: ColumnsOf;
  /** Those that tell a day of the way, each with how a text of it is read. */
  readonly dayColumns: readonly { readonly field: keyof Days; readonly column: ImportColumn; readonly dayOf: (text: string) => string | undefined }[];
  /** Those that make a debrief, of all its fields. */
  readonly debriefColumns: readonly ImportColumn[];
  /** The day that a text of a column tells. */
  readonly dayOf: (text: string, column: number) => string | undefined;
  readonly salaryOf: (text: string) => Salary | undefined;
  readonly namesIn: (text: string) => readonly Named[];
  readonly tagsIn: (text: string) => readonly string[];
  readonly statusOf: (text: string) => StatusReading;
  /** Whether the whole file lists applications that were sent, so that a row without a status is one. */
  readonly isLog: boolean;
  /** The column that tells by yes and no which rows were sent. */
  readonly sent?: ImportColumn | undefined;
  /** Where every application of the file came from, such as LinkedIn. */
  readonly source?: string;
  readonly today: string;
  readonly newId: () => string;
}

/** What became of a row: an application (which may lack both company and role), its debrief, and what the person should know of it. */
export interface RowRead extends Coming {
  readonly debrief?: Debrief | undefined;
  /** Whom it names. */
  readonly people?: readonly NamedInRow[];
  /** The days to get in touch again. */
  readonly followUps?: readonly string[];
  /** The day on which to remind that its posting closes. */
  readonly closesOn?: string | undefined;
  readonly problems: readonly Said[];
}
