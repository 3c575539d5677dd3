// The rows of the preview: each outcome with what there is to say of it, and which of them are asked for.
import type { ImportPlan, RowOutcome } from "#shared/formats/import-plan.ts";
import type { Said } from "#shared/text/said.ts";

export const ROW_KINDS = ["all", "added", "merged", "duplicate", "skipped", "noted"] as const;
/** Which rows are shown; `noted` are those something is to be said of. */
export type RowKind = (typeof ROW_KINDS)[number];

/** A row of the preview. */
export interface ShownRow {
  readonly outcome: RowOutcome;
  readonly remarks: readonly Said[];
}

/** Every row by kind, in the order of the file; `all` holds each once. */
export function rowsByKind({ outcomes, problems }: Pick<ImportPlan, "outcomes" | "problems">): Readonly<Record<RowKind, readonly ShownRow[]>> {
  const remarks = new Map<number, Said[]>();
  for (const { row, reason } of problems) if (row !== null) remarks.set(row, [...(remarks.get(row) ?? []), reason]);
  const byKind: Record<RowKind, ShownRow[]> = { all: [], added: [], merged: [], duplicate: [], skipped: [], noted: [] };
  for (const outcome of outcomes) {
    const row: ShownRow = { outcome, remarks: remarks.get(outcome.row) ?? [] };
    byKind.all.push(row);
    byKind[outcome.outcome].push(row);
    if (row.remarks.length > 0) byKind.noted.push(row);
  }
  return byKind;
}
