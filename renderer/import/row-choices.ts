// What can be made of a row of the preview, by what becomes of it now.
import type { RowChoice, RowOutcome } from "#shared/formats/import/import-plan.ts";
import type { ShownRow } from "./shown-rows.ts";

/** What can be chosen; `asRead` takes a choice back. */
export type RowDeed = RowChoice | "asRead";

/** The deeds that change a row, the likeliest first; none where a row has nothing to add. */
export function deedsOf({ outcome, choice }: Pick<ShownRow, "choice"> & { readonly outcome: Outcome }): readonly RowDeed[] {
  if (choice === "skip") return ["asRead"];
  if (choice === "add") return ["asRead", "merge"];
  if (choice === "merge") return ["asRead", "add"];
  if (outcome.outcome === "duplicate") return ["add", "merge"];
  if (outcome.outcome === "skipped") return outcome.addable ? ["add"] : [];
  return ["skip"];
}

/** As much of an outcome as tells what can be made of the row. */
type Outcome = Pick<RowOutcome, "outcome"> & { readonly addable?: true };

/** The deed of a key on a row, where the row can take it. */
export function deedOfKey(key: string, deeds: readonly RowDeed[]): RowDeed | undefined {
  const deed = ({ a: "add", m: "merge", x: "skip", Backspace: "asRead", Delete: "skip" } as const)[key];
  if (deed === undefined) return undefined;
  // What was left out is added by being read as it was.
  return deeds.includes(deed) ? deed : deed === "add" && deeds.includes("asRead") && deeds.length === 1 ? "asRead" : undefined;
}
