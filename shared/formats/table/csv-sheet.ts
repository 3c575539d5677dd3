// The text of a CSV file as rows of cells.
import Papa from "papaparse";
import { DELIMITERS, type Delimiter } from "../import/import-plan.ts";
import { trimmed } from "./fold-text.ts";

/** A table as it was read; `rows[0]` is the first row of the file, blank rows among them. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  /** The row (from 1) whose quotation mark is never closed. */
  readonly openQuoteRow?: number;
}

/** A table that was read from a text. */
export interface TextSheet extends Sheet {
  readonly delimiter: Delimiter;
}

const LOOKED_AT = 60;
/** A quotation mark left open makes a cell of everything after it; no cell has to be longer than this to tell. */
const SAMPLE_CHARACTERS = 400_000;

/** Reads a CSV text; the delimiter is detected unless given. Excel's `sep=;` line counts as the delimiter's name, and as a blank row. */
export function readSheet(text: string, delimiter?: Delimiter): TextSheet {
  const named = /^sep=([,;\t|])\r?\n/u.exec(text);
  const chosen = delimiter ?? (named?.[1] as Delimiter | undefined) ?? delimiterOf(text);
  const { data, errors } = Papa.parse(named ? text.slice(named[0].length) : text, { delimiter: chosen });
  const open = errors.find(({ code }) => code === "MissingQuotes")?.row;
  const shift = named ? 1 : 0;
  return { rows: named ? [[], ...data] : data, delimiter: chosen, ...(open === undefined ? {} : { openQuoteRow: open + 1 + shift }) };
}

/** Whether a row holds anything at all. */
export function holdsAnything(row: readonly string[]): boolean {
  for (const cell of row) if (cell !== "" && trimmed(cell) !== "") return true;
  return false;
}

/** The delimiter by which most rows have the same number of cells, more than one. */
function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse(sample, { delimiter, preview: LOOKED_AT }).data.filter(holdsAnything);
    const widths = new Map<number, number>();
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [width, count] of widths) {
      if (width < 2) continue;
      // Agreement between the rows first; then more columns, so that a comma inside texts does not win over a tab between them.
      const score = (count / rows.length) ** 2 * Math.log2(1 + width);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
