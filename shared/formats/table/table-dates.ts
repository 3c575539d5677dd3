// The order in which the dates of a table are read, column by column.

import type { ImportColumn, ImportDateOrder, ImportField } from "../import/import-plan.ts";
import { type DateOrder, orderOf, orderOfLocale } from "./date-text.ts";
import { cellText } from "./fold-text.ts";
import { DAYS } from "./row-path.ts";

/** The fields that hold days. */
export const DATE_FIELDS: readonly ImportField[] = [...DAYS, "closesOn", "followUpOn"];

/** How each column of dates is read, and what is told of it. */
interface Dates {
  readonly orders: ReadonlyMap<number, DateOrder>;
  readonly found: ImportDateOrder;
}

/** The order of each column's dates: its own where it tells, else another column's, else the language's. */
export function datesOf(columns: readonly ImportColumn[], rows: readonly (readonly string[])[], chosen: DateOrder | undefined, locale: string): Dates {
  const orders = new Map<number, DateOrder>();
  const either: number[] = [];
  for (const field of DATE_FIELDS) {
    for (const { index, field: own } of columns) {
      if (own !== field) continue;
      const order = orderOf(valuesIn(rows, index));
      if (order.kind === "decided") orders.set(index, order.order);
      else if (order.kind === "either") either.push(index);
    }
  }
  const decided = [...orders.values()];
  // Dates written year first say nothing of how others in the file are written.
  const borrowed = decided.find((order) => order !== "ymd");
  const fallback = chosen ?? borrowed ?? orderOfLocale(locale);
  if (chosen) for (const index of orders.keys()) orders.set(index, chosen);
  for (const index of either) orders.set(index, fallback === "ymd" ? "dmy" : fallback);
  if (orders.size === 0) return { orders, found: { order: null, by: "unneeded" } };
  if (chosen) return { orders: new Map([...orders.keys()].map((index) => [index, chosen])), found: { order: chosen, by: "person" } };
  if (either.length > 0 && !borrowed) return { orders, found: { order: orders.get(either[0] as number) ?? fallback, by: "locale" } };
  return { orders, found: { order: borrowed ?? decided[0] ?? fallback, by: "values" } };
}

/** The texts of a column, and in how many rows each stands. */
function valuesIn(rows: readonly (readonly string[])[], index: number): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (const row of rows) {
    const cell = row[index];
    if (cell) cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const values = new Map<string, number>();
  for (const [cell, count] of cells) {
    const text = cellText(cell);
    values.set(text, (values.get(text) ?? 0) + count);
  }
  return values;
}
