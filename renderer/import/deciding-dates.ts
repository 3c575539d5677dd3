// The rows that tell in which order the dates of a file are written, and the ones that leave it open.

import type { ImportPlan } from "#shared/formats/import/import-plan.ts";
import { DATE_ORDERS, type DateOrder, readDay } from "#shared/formats/table/date-text.ts";
import { DATE_FIELDS } from "#shared/formats/table/table-dates.ts";

/** How many rows are shown. */
const SHOWN = 3;

/** A date as it stands in a row of the file (from 1), in the column of this name. */
export interface DateInRow {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** The first few dates that can be read in `order` and in no other. */
export function decidingDates(rows: readonly (readonly string[])[], plan: Pick<ImportPlan, "columns" | "headerRow">, order: DateOrder): DateInRow[] {
  return firstDates(rows, plan, (text) => readable(text).every((other) => other === order));
}

/** The first few dates that read as different days in different orders. */
export function openDates(rows: readonly (readonly string[])[], plan: Pick<ImportPlan, "columns" | "headerRow">): DateInRow[] {
  return firstDates(rows, plan, (text) => new Set(readable(text).map((order) => readDay(text, order))).size > 1);
}

function firstDates(
  rows: readonly (readonly string[])[],
  { columns, headerRow }: Pick<ImportPlan, "columns" | "headerRow">,
  wanted: (text: string) => boolean,
) {
  const dates = columns.filter(({ field }) => DATE_FIELDS.includes(field));
  const found: DateInRow[] = [];
  for (let at = headerRow ?? 0; at < rows.length && found.length < SHOWN; at += 1) {
    for (const { index, header } of dates) {
      const text = rows[at]?.[index]?.trim() ?? "";
      if (text !== "" && found.length < SHOWN && readable(text).length > 0 && wanted(text)) found.push({ row: at + 1, column: header, text });
    }
  }
  return found;
}

function readable(text: string): DateOrder[] {
  return DATE_ORDERS.filter((order) => readDay(text, order) !== undefined);
}
