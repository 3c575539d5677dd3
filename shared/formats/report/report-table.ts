// A table of a report: its head is repeated on every page of paper.
import { say } from "#shared/text/say.ts";
import { type Content, type Markup, markup } from "./markup.ts";

/** A column of a table of `Row`s. `day` never breaks, `count` is a figure; `total` stands under it. */
export interface ReportColumn<Row> {
  readonly head: string;
  readonly kind?: "day" | "count";
  readonly cell: (row: Row) => Content;
  readonly total?: string | number;
}

/** A part of the report under its heading, with its table, or a sentence where there is no row. */
export function reportTable<Row>(heading: Markup, rows: readonly Row[], columns: readonly ReportColumn<Row>[]): Markup {
  return markup`<section class="part">${heading}${rows.length === 0 ? markup`<p>${say({ key: "report.none" })}</p>` : table(rows, columns)}</section>`;
}

function table<Row>(rows: readonly Row[], columns: readonly ReportColumn<Row>[]): Markup {
  const heads = columns.map(({ head, kind }) => markup`<th scope="col" class="${kind ?? "text"}">${head}</th>`);
  const lines = rows.map((row) => markup`<tr>${columns.map(({ cell, kind }) => markup`<td class="${kind ?? "text"}"><bdi>${cell(row)}</bdi></td>`)}</tr>\n`);
  const totals = columns.some(({ total }) => total !== undefined)
    ? markup`<tfoot><tr>${columns.map(({ total, kind }) => markup`<td class="${kind ?? "text"}">${total ?? ""}</td>`)}</tr></tfoot>`
    : "";
  return markup`<table><thead><tr>${heads}</tr></thead><tbody>\n${lines}</tbody>${totals}</table>`;
}
