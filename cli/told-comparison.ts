// What restoring would change, or has changed, told in a terminal: a line for each record, and how many there are.
import type { Holding } from "#shared/contract/backups.ts";
import type { Comparison, Difference } from "#shared/model/comparison.ts";
import { say } from "#shared/text/say.ts";
import type { Call } from "./command.ts";

/** How many records of each kind are named where a person reads along. */
const TOLD = 20;

export interface Told {
  /** What is restored: a backup's name, or a file. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly holding: Holding;
  /** Absent where nothing was changed. */
  readonly restored?: { readonly revision: number; readonly before: string };
}

/** Prints the comparison: as one JSON document, or by name. */
export function tellComparison({ json, print, tell }: Call, { name, comparison, holding, restored }: Told): void {
  const { added, changed, removed, settings } = comparison;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  if (json) {
    print(`${JSON.stringify({ name, dryRun: restored === undefined, counts, added, changed, removed, settings, holding, ...restored })}\n`);
    return;
  }
  printSome(added, ({ name: what }) => say({ key: "terminal.comparison.added", values: { what } }));
  printSome(changed, ({ name: what, members = [] }) => say({ key: "terminal.comparison.changed", values: { what, members: members.join(", ") } }));
  printSome(removed, ({ name: what }) => say({ key: "terminal.comparison.removed", values: { what } }));
  if (settings) print(`${say({ key: "terminal.comparison.settings" })}\n`);
  if (counts.added + counts.changed + counts.removed === 0 && !settings) tell({ key: "terminal.comparison.same", values: { name } });
  else tell({ key: restored ? "terminal.comparison.done" : "terminal.comparison.would", values: { name, ...counts } });
  if (restored) tell({ key: "terminal.restored", values: restored });

  function printSome(differences: readonly Difference[], lineOf: (difference: Difference) => string): void {
    for (const difference of differences.slice(0, TOLD)) print(`${lineOf(difference)}\n`);
    if (differences.length > TOLD) print(`${say({ key: "terminal.comparison.more", values: { count: differences.length - TOLD } })}\n`);
  }
}
