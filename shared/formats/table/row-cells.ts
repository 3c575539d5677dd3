// The cells of a row as texts, and what of them no field could take.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import type { ImportColumn } from "../import/import-plan.ts";
import { shownText } from "../link-text.ts";
import { cellText } from "./fold-text.ts";

/** A cell that holds something. */
export interface Cell {
  readonly column: ImportColumn;
  readonly text: string;
}
const APOSTROPHE = 0x27;

/** What no field of a row could take, and what is to be said of it. Nothing is made before there is any: most rows leave nothing over. */
export class Rest {
  cells: Cell[] = NONE;
  problems: Said[] = NO_PROBLEMS;

  /** Keeps a cell for the notes, once, in the order of the columns. */
  keep(column: ImportColumn, text: string): void {
    for (const cell of this.cells) if (cell.column === column) return;
    if (this.cells === NONE) this.cells = [];
    let at = this.cells.length;
    while (at > 0 && (this.cells[at - 1] as Cell).column.index > column.index) at -= 1;
    this.cells.splice(at, 0, { column, text });
  }

  tell(problem: Said): void {
    if (this.problems === NO_PROBLEMS) this.problems = [];
    this.problems.push(problem);
  }
}
const NONE: Cell[] = [];
const NO_PROBLEMS: Said[] = [];

/** Space that is not a single blank. */
export const LOOSE_SPACE = /[^\S ]|\s\s/u;
/** Where a cell that stands for a record of another table leads. */
const RELATED = /\s*\(https?:\/\/[^\s)]+\)/gu;

/** What a cell holds, without what programs put around it; empty where it stands for nothing. */
export function textIn(row: readonly string[], column: ImportColumn): string {
  const cell = row[column.index];
  if (cell === undefined || cell === "") return "";
  const text = unguarded(cellText(cell));
  return column.field === "link" ? text : shownText(text);
}

/** The cells of some columns that hold anything. */
export function cellsIn(row: readonly string[], columns: readonly ImportColumn[]): readonly Cell[] {
  let cells: Cell[] | undefined;
  for (const column of columns) {
    const text = textIn(row, column);
    if (text === "") continue;
    if (cells) cells.push({ column, text });
    else cells = [{ column, text }];
  }
  return cells ?? NONE;
}

/** Keeps every cell of some columns for the notes. */
export function keepAll(row: readonly string[], columns: readonly ImportColumn[], rest: Rest): void {
  for (const { column, text } of cellsIn(row, columns)) rest.keep(column, text);
}

/** The first of some cells as one line; the others are kept, and so is it where it is cut short. */
export function lineIn(row: readonly string[], columns: readonly ImportColumn[], rest: Rest): string {
  let line: string | undefined;
  for (const column of columns) {
    const text = textIn(row, column);
    if (text === "") continue;
    if (line === undefined) line = oneLine(column, text, rest);
    else rest.keep(column, text);
  }
  return line ?? "";
}

function oneLine(column: ImportColumn, text: string, rest: Rest): string {
  const told = text.includes("(http") ? text.replace(RELATED, "") : text;
  const line = LOOSE_SPACE.test(told) ? told.replace(/\s+/gu, " ") : told;
  if (line.length <= LINE_LIMIT) return line;
  rest.tell({ key: "importing.problem.shortened", values: { column: nameOf(column) } });
  rest.keep(column, text);
  return `${line.slice(0, LINE_LIMIT - 1)}…`;
}

/** A text under the name of its column, as it stands in a note. */
export function labelled(column: ImportColumn, text: string): string {
  return `${nameOf(column)}:${text.includes("\n") ? "\n" : " "}${text}`;
}

/** What a column is called: by its header, else by its place from 1. */
function nameOf({ header, index }: ImportColumn): string {
  return header || String(index + 1);
}

/** Takes off the apostrophe that programs put before what a spreadsheet would run as a formula. */
function unguarded(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && /^'[=+\-@]/u.test(text) ? text.slice(1) : text;
}

/** What is said of a cell that tells no day where it should. */
export function unreadDay(column: ImportColumn, text: string): Said {
  return { key: "importing.problem.dateUnread", values: { text: text.slice(0, 60), column: nameOf(column) } };
}
