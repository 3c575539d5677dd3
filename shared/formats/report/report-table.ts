// A table of a report: its head is repeated on every page of paper.
import { say } from "#shared/text/say.ts";
import { type Content, type Markup, markup } from "./markup.ts";

/** A column of a table of `Row`s. `width` is its share of the table in percent; `count` is a figure; `total` stands under it. */
export interface ReportColumn<Row> {
  readonly head: string;
  readonly width: Width;
  readonly kind?: "count";
  readonly cell: (row: Row) => Content;
  readonly total?: string | number;
}

/** The widths there are; the style knows them, since a page of ours may hold no style on an element. */
export const WIDTHS = [11, 12, 13, 14, 15, 16, 18, 19, 20, 23, 24, 26, 31, 35] as const;
type Width = (typeof WIDTHS)[number];

/** A part of the report under its heading, with its table, or a sentence where there is no row. */
export function reportTable<Row>(heading: Markup, rows: readonly Row[], columns: readonly ReportColumn<Row>[]): Markup {
  return markup`<section class="part">${heading}${rows.length === 0 ? markup`<p>${say({ key: "report.none" })}</p>` : table(rows, columns)}</section>`;
}

function table<Row>(rows: readonly Row[], columns: readonly ReportColumn<Row>[]): Markup {
  const heads = columns.map(({ head, kind, width }) => markup`<th scope="col" class="w${width} ${kind ?? "text"}">${head}</th>`);
  const lines = rows.map((row) => markup`<tr>${columns.map(({ cell, kind }) => markup`<td${classOf(kind)}>${cell(row)}</td>`)}</tr>\n`);
  const totals = columns.some(({ total }) => total !== undefined)
    ? markup`<tfoot><tr>${columns.map(({ total, kind }) => markup`<td${classOf(kind)}>${total ?? ""}</td>`)}</tr></tfoot>`
    : "";
  return markup`<table><thead><tr>${heads}</tr></thead><tbody>\n${lines}</tbody>${totals}</table>`;
}

function classOf(kind: ReportColumn<unknown>["kind"]): Content {
  return kind === undefined ? "" : markup` class="${kind}"`;
}
