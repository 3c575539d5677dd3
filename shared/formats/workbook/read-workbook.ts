// Reads a spreadsheet saved as .xlsx or .ods: the sheet that looks most like applications, or the one the person chose.
import { readOds } from "hucre/ods";
import { type Sheet as BookSheet, type ReadOptions, readXlsx } from "hucre/xlsx";
import type { Said } from "#shared/text/said.ts";
import type { ImportField, ReadingChoices, TableFormat } from "../import/import-plan.ts";
import type { ImportRead } from "../import/import-source.ts";
import { columnsOf, findHeader } from "../table/csv-columns.ts";
import { formatOf } from "../table/known-tables.ts";
import type { ZippedFile } from "../zip/open-zip.ts";
import { type BookFiles, bookFiles } from "./book-files.ts";
import { sheetRows } from "./sheet-rows.ts";

/** How far into each sheet of a book is looked to choose one, and how far right a table may reach. */
const LOOKED_AT = "A1:AZ80";
const WHOLE = "A1:AMJ1048576";
const SAMPLED_ROWS = 80;
const SHEETS_LOOKED_AT = 200;
/** Formats of numbers are read where that is quick: they cost more than the numbers. */
const STYLED_BYTES = 8 * 1024 * 1024;
const WORTH: Readonly<Partial<Record<ImportField, number>>> = { company: 4, role: 4, status: 3, appliedOn: 3, link: 1, location: 1, source: 1, note: 1 };

const TROUBLES = {
  damaged: "importing.bookDamaged",
  encrypted: "importing.isLocked",
  foreign: "importing.isSpreadsheet",
  tooLarge: "importing.bookTooLarge",
} as const;

type SheetFilter = Extract<ReadOptions["sheets"], (...of: never[]) => unknown>;

interface Book {
  readonly names: readonly string[];
  readonly at: number;
  readonly sheet: BookSheet | undefined;
}

/** The table of the workbook that these files of a zip make, or why it cannot be read; undefined where they make no workbook. Never throws. */
export async function readWorkbook(files: readonly ZippedFile[], fileName: string, choices: ReadingChoices = {}): Promise<ImportRead | undefined> {
  const book = await bookFiles(files);
  if (!book) return undefined;
  if ("trouble" in book) return { refused: troubleSaid(book.trouble, fileName) };
  let found: Book;
  try {
    found = await (book.kind === "xlsx" ? xlsxBook(book, choices.sheet) : odsBook(book, choices.sheet));
  } catch (error) {
    // The reader throws for whatever does not fit the format, and for a sheet that spans too much.
    return { refused: troubleSaid(/limit|exceeds/u.test(String(error)) ? "tooLarge" : "damaged", fileName) };
  }
  const rows = found.sheet && sheetRows(found.sheet);
  if (found.sheet && !rows) return { refused: troubleSaid("tooLarge", fileName) };
  if (!rows?.some((row) => row.length > 0)) return { refused: { key: "importing.isEmpty", values: { fileName } } };
  const header = findHeader(rows);
  const format: TableFormat = formatOf(header === null ? [] : (rows[header] as string[])) ?? book.kind;
  return { source: { format, container: book.kind, fileName, sheets: { names: found.names, at: found.at }, sheet: { rows }, header } };
}

/** What to say of a workbook that cannot be read. */
function troubleSaid(trouble: keyof typeof TROUBLES, fileName: string): Said {
  return { key: TROUBLES[trouble], values: { fileName } };
}

async function xlsxBook({ bytes, size, isSingle }: Pick<BookFiles, "bytes" | "size" | "isSingle">, chosen: number | undefined): Promise<Book> {
  const names: string[] = [];
  const hidden = new Set<number>();
  const noting: SheetFilter = (info, index) => {
    names[index] = info.name;
    if (info.hidden || info.veryHidden) hidden.add(index);
    return true;
  };
  const only: SheetFilter = ({ name }, index) => {
    names[index] = name;
    return index === at;
  };
  let at = chosen ?? 0;
  if (chosen === undefined && !isSingle) at = likeliest((await readXlsx(bytes, { sheets: noting, range: LOOKED_AT })).sheets, hidden);
  const { sheets } = await readXlsx(bytes, { sheets: only, range: WHOLE, readStyles: size <= STYLED_BYTES });
  return chosen !== undefined && names[chosen] === undefined ? xlsxBook({ bytes, size, isSingle }, undefined) : { names, at, sheet: sheets[0] };
}

async function odsBook({ bytes, size }: BookFiles, chosen: number | undefined): Promise<Book> {
  const { sheets } = await readOds(bytes, { readStyles: size <= STYLED_BYTES });
  const names = sheets.map(({ name }) => name);
  const at = chosen !== undefined && sheets[chosen] ? chosen : likeliest(sheets, new Set());
  return { names, at, sheet: sheets[at] };
}

/** The sheet with the most columns that an application has; of equals the first, one that is hidden last. */
function likeliest(sheets: readonly BookSheet[], hidden: ReadonlySet<number>): number {
  let best = { at: 0, score: -1 };
  for (const [at, sheet] of sheets.slice(0, SHEETS_LOOKED_AT).entries()) {
    const rows = sheetRows({ ...sheet, rows: sheet.rows.slice(0, SAMPLED_ROWS) }) ?? [];
    const filled = rows.filter((row) => row.length > 0).length;
    const header = findHeader(rows);
    const fields = new Set(columnsOf(rows, header).map(({ field }) => field));
    let score = filled > 1 ? Math.min(filled, 20) / 100 : 0;
    for (const field of fields) score += filled > (header === null ? 0 : 1) ? (WORTH[field] ?? 0) : 0;
    if (hidden.has(at)) score /= 4;
    if (score > best.score) best = { at, score };
  }
  return best.at;
}
