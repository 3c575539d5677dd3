// A file that was read and what a plan of it is made for.
import type { Document } from "#shared/model/document.ts";
import type { File } from "#shared/model/file-schema.ts";
import type { Said } from "#shared/text/said.ts";
import type { Sheet } from "../table/csv-sheet.ts";
import type { Encoding } from "../table/decode-text.ts";
import type { TrelloBoard } from "../trello/read-board.ts";
import type { Delimiter, TableFormat } from "./import-plan.ts";

/** A table that was read. */
export interface TableSource {
  readonly format: TableFormat;
  readonly fileName: string;
  /** How the file kept it: as text, in a workbook, or in the zip of an export. */
  readonly container: "text" | "xlsx" | "ods" | "zip";
  /** Of a text only. */
  readonly encoding?: Encoding;
  /** Of a text only. */
  readonly delimiter?: Delimiter;
  /** The names of a workbook's sheets, and which of them is read, from 0. */
  readonly sheets?: { readonly names: readonly string[]; readonly at: number };
  readonly sheet: Sheet;
  /** The index of the row of column names that was found; null: none. */
  readonly header: number | null;
}

/** A Trello board that was read. */
export interface TrelloSource {
  readonly format: "trello";
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly board: TrelloBoard;
}

/** A file that was read, ready to be planned. */
export type ImportSource =
  | TableSource
  | TrelloSource
  | { readonly format: "perennial"; readonly fileName: string; readonly encoding: Encoding; readonly file: File };

/** What a file holds, or why it cannot be imported. */
export type ImportRead = { readonly source: ImportSource } | { readonly refused: Said };

/** What a plan is made for. */
export interface ImportSetting {
  /** What is there already, to tell duplicates by. */
  readonly document: Document;
  /** The person's day, `YYYY-MM-DD`: stands where a file tells no day at all. */
  readonly today: string;
  /** BCP 47, such as `de-AT`: the order of dates that can be read both ways, and whose dollar `$` is. */
  readonly locale: string;
  readonly newId: () => string;
  /** Told now and then how many of all rows are planned. */
  readonly onProgress?: (done: number, of: number) => void;
}
