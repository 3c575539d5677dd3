// A file that was read and what a plan of it is made for.
import type { Document } from "#shared/model/document.ts";
import type { File } from "#shared/model/file-schema.ts";
import type { Sheet } from "./csv-sheet.ts";
import type { Encoding } from "./decode-text.ts";
import type { Delimiter } from "./import-plan.ts";

/** A table that was read. */
export interface TableSource {
  readonly format: "csv" | "linkedin";
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly sheet: Sheet;
  /** The index of the row of column names that was found; null: none. */
  readonly header: number | null;
}

/** A file that was read, ready to be planned. */
export type ImportSource = TableSource | { readonly format: "perennial"; readonly fileName: string; readonly encoding: Encoding; readonly file: File };

/** What a plan is made for. */
export interface ImportSetting {
  /** What is there already, to tell duplicates by. */
  readonly document: Document;
  /** The person's day, `YYYY-MM-DD`: stands where a file tells no day at all. */
  readonly today: string;
  /** BCP 47, such as `de-AT`: the order of dates that can be read both ways, and whose dollar `$` is. */
  readonly locale: string;
  readonly newId: () => string;
}
