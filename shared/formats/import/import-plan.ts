// What an import would do, before it is done: one plan for the wizard in the page and for the terminal.
import type { Application } from "#shared/model/application.ts";
import type { ArchiveReason } from "#shared/model/archive-reason.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import type { Said } from "#shared/text/said.ts";
import type { DateOrder } from "../table/date-text.ts";
import type { Encoding } from "../table/decode-text.ts";

/** What a file turned out to be. */
export type ImportFormat = TableFormat | "trello" | "perennial";

/** What a table turned out to be: of a known tool by its columns, else how it was kept. `csv` is any text table, whatever its delimiter. */
export type TableFormat = "csv" | "xlsx" | "ods" | "linkedin" | "huntr" | "teal";

/**
 * What a column can become. `savedOn` is the day it was put on a list, `changedOn` the day of its last move or reply; `keep` puts the value
 * into a note under the column's name, `ignore` leaves it out. `followUpOn` becomes a reminder. `closesOn` goes with the
 * posting; of a lead without one it becomes a reminder, elsewhere it is kept as `keep` does. `recruiter`, `contact` and `referrer` are people;
 * `personEmail` and `personPhone` belong to the first of them in the row. `wanted`, `wentWell`, `workOn` and `theirWords` make the debrief of a row that was
 * rejected; in any other row they are kept as `keep` does.
 */
export const IMPORT_FIELDS = [
  "company",
  "role",
  "location",
  "link",
  "source",
  "salary",
  "tags",
  "status",
  "appliedOn",
  "savedOn",
  "changedOn",
  "interviewedOn",
  "rejectedOn",
  "offeredOn",
  "closesOn",
  "followUpOn",
  "recruiter",
  "contact",
  "referrer",
  "personEmail",
  "personPhone",
  "note",
  "wanted",
  "wentWell",
  "workOn",
  "theirWords",
  "posting",
  "keep",
  "ignore",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** One column of the table, with what it becomes. */
export interface ImportColumn {
  /** Its place in the file, from 0; what `ImportChoices.columns` is keyed by. */
  readonly index: number;
  /** The words above it, trimmed; empty where there are none. */
  readonly header: string;
  /** The first few different values, for the person to recognise it by. */
  readonly samples: readonly string[];
  readonly field: ImportField;
  /** How that was decided. */
  readonly by: "header" | "values" | "person" | "nothing";
}

/** What a status says: the stages it tells of, the last of which the card stands in, and whether the person or the posting ended it. */
export interface StatusMeaning {
  readonly stages: readonly Stage[];
  readonly archived?: ArchiveReason;
}

/** One status that occurs in the file. */
export interface ImportStatus {
  /** As it stands in the file; what `ImportChoices.statuses` is keyed by. */
  readonly text: string;
  readonly rows: number;
  readonly meaning: StatusMeaning;
  /** `unknown`: no table knows it; it was taken for applied. */
  readonly by: "table" | "person" | "unknown";
}

/** The order of day, month and year, and how it was found. `locale`: no row can only be read one way, so ask. `unneeded`: there is no date to read. */
export interface ImportDateOrder {
  readonly order: DateOrder | null;
  readonly by: "values" | "person" | "locale" | "unneeded";
}

/** An application as it would be added; its place in the column is given by the command. */
export type ImportedApplication = Pick<
  Application,
  | "id"
  | "company"
  | "role"
  | "location"
  | "link"
  | "source"
  | "salary"
  | "tags"
  | "appliedOn"
  | "posting"
  | "stage"
  | "archived"
  | "timeline"
  | "people"
  | "attachments"
  | "grewFrom"
  | "notFrom"
> & { createdAt?: string };

/**
 * What becomes of one row, with the debriefs of its rejections; `row` counts as a spreadsheet does, the first row of the file being 1.
 * A skipped one is `addable` where it has a name and only looks like something else, such as a total.
 */
export type RowOutcome =
  | { readonly row: number; readonly outcome: "added"; readonly application: ImportedApplication; readonly debriefs?: readonly Debrief[] }
  | { readonly row: number; readonly outcome: "duplicate"; readonly application: ImportedApplication; readonly of: DuplicateOf; readonly reason: Said }
  | {
      readonly row: number;
      readonly outcome: "merged";
      readonly application: ImportedApplication;
      readonly into: DuplicateOf;
      readonly reason: Said;
      readonly debriefs?: readonly Debrief[];
    }
  | { readonly row: number; readonly outcome: "skipped"; readonly text: string; readonly reason: Said; readonly addable?: true };

/** What the person made of one row: added though it repeats another, merged into what it repeats, or left out. */
export type RowChoice = "add" | "merge" | "skip";

/** What a row repeats: an earlier row of the file, or an application that is there already. */
export type DuplicateOf = { readonly row: number } | { readonly application: Id };

/** Something the person should know; without a row it concerns the whole file. */
export interface ImportProblem {
  readonly row: number | null;
  readonly reason: Said;
}

/** How many rows hold anything, and what becomes of them; `byStage` counts those that are added, archived ones in the stage they reached. */
interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly duplicates: number;
  readonly skipped: number;
  /** Rows that only add to what is there; none unless the person chose so. */
  readonly merged: number;
  readonly byStage: Readonly<Record<Stage, number>>;
}

/** The whole plan. `intent` is the one command that carries it out, null when there is nothing to add. */
export interface ImportPlan {
  readonly format: ImportFormat;
  /** It was read as the person had the last file of this shape read. */
  readonly remembered?: true;
  readonly columns: readonly ImportColumn[];
  /** The row of the file (from 1) the column names were found in; null: there is none. */
  readonly headerRow: number | null;
  readonly dateOrder: ImportDateOrder;
  readonly statuses: readonly ImportStatus[];
  readonly outcomes: readonly RowOutcome[];
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  /** How many applications, of the file or there before, will then have an earlier rejection at the same company proposed as what they grew from. */
  readonly proposals: number;
  /** What comes in with the applications. */
  readonly beside: Beside & { readonly debriefs: readonly Debrief[] };
  /** Whether there is anything to carry out. */
  readonly hasIntent: boolean;
  /** Its applications are read to their end when it is asked for first. */
  readonly intent: ImportIntent | null;
}

/** What a Perennial file brings beside its applications and their debriefs. */
export interface Beside {
  readonly people: readonly Person[];
  readonly touchpoints: readonly Touchpoint[];
  readonly reminders: readonly Reminder[];
  readonly attachments: readonly Attachment[];
}

export type ImportIntent = {
  type: "document.import";
  applications: ImportedApplication[];
  people?: Person[];
  touchpoints?: Touchpoint[];
  debriefs?: Debrief[];
  reminders?: Reminder[];
  attachments?: Attachment[];
  /** What rows add to applications that are there. */
  merges?: { into: Id; application: ImportedApplication }[];
};

/** What the person changed of what was found. */
export interface ImportChoices {
  /** The field of a column, by the column's index. */
  readonly columns?: ReadonlyMap<number, ImportField>;
  readonly dateOrder?: DateOrder;
  /** The meaning of a status, by its text in the file. */
  readonly statuses?: ReadonlyMap<string, StatusMeaning>;
  /** The row of the file (from 1) that holds the column names; null: none does. */
  readonly headerRow?: number | null;
  /** What the person made of single rows, by their number. Only the words that fit a row count: a row without a name cannot be added. */
  readonly rows?: ReadonlyMap<number, RowChoice>;
  /** Leaves aside how the last file of this shape was read. */
  readonly anew?: boolean;
}

/** How a file's bytes are to be read, where the person knows better. */
export interface ReadingChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Which sheet of a workbook, from 0. */
  readonly sheet?: number;
}

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];
