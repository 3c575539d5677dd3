// What becomes of one row of a table: added, a duplicate of another, merged into it, or skipped.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Id } from "#shared/model/id.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Said } from "#shared/text/said.ts";
import type { DuplicateOf, ImportChoices, ImportColumn, ImportProblem, RowOutcome } from "../import/import-plan.ts";
import type { ImportSetting } from "../import/import-source.ts";
import { saidIn } from "../import/merged-rows.ts";
import type { PeopleOfFile } from "../import/people-of-file.ts";
import { isWanted, type knownApplications } from "../import/repeated-rows.ts";
import { trimmed } from "./fold-text.ts";
import { closingOf, followUpOf } from "./follow-up.ts";
import type { ownTableReader } from "./own-table.ts";
import type { RowRead, RowReading } from "./row-reading.ts";
import { TableRow } from "./table-row.ts";

type Row = readonly string[];

/** What the rows of a table are planned with, and what comes of them beside their outcomes. */
export interface Planning {
  readonly setting: ImportSetting;
  readonly choices: ImportChoices["rows"];
  readonly columns: readonly ImportColumn[];
  /** What stands in the row of the column names. */
  readonly names: Row;
  readonly reading: RowReading;
  /** Of a table that Perennial wrote. */
  readonly own: ReturnType<typeof ownTableReader>;
  readonly known: ReturnType<typeof knownApplications>;
  readonly people: PeopleOfFile;
  /** The debriefs that are there, by their application, and those that came up so far, by the number of their row. */
  readonly taught: Map<Id | number, Debrief[]>;
  readonly reminders: Reminder[];
  readonly problems: ImportProblem[];
}

const TOTAL =
  /^(?:grand )?(?:total|sum|count|subtotal|average|summe|gesamt|anzahl|somme|suma|soma|totale|totaal|totalt|razem|łącznie|spolu|celkom|celkem|总计|合计|总数|合計)(?![\p{L}])/iu;
const COUNT = /^\d+$/u;
/** How much of a skipped row is shown. */
const SKIPPED_SHOWN = 200;
const COUNTED = /[:=：]\s*\d+(?:[.,]\d+)?\s*%?$/u;

/** What becomes of a row that holds anything, by its number in the file. */
export function planRow(row: Row, number: number, planning: Planning): RowOutcome {
  const { setting, problems, taught } = planning;
  const read: RowRead = planning.own?.(row, setting) ?? new TableRow(row, planning.reading);
  const { company, role } = read.known ?? read.application;
  const skipped = reasonToSkip(row, planning, company, role);
  if (skipped !== undefined) {
    const isNamed = company !== "" || role !== "";
    if (!isNamed || !isWanted(planning.choices?.get(number))) {
      const text = row.filter((cell) => cell.trim()).join(", ");
      return { row: number, outcome: "skipped", text: text.slice(0, SKIPPED_SHOWN), reason: skipped, ...(isNamed ? { addable: true } : {}) };
    }
  }
  for (const reason of read.problems) problems.push({ row: number, reason });
  // A row that has one is read to its end by this, so that its outcome can be added to below.
  const { debrief } = read;
  const outcome = planning.known.outcome(number, read);
  if (outcome.outcome === "added" || outcome.outcome === "merged") {
    if (read.people?.length) outcome.application.people = planning.people.meet(read.people, outcome.application);
    for (const day of read.followUps ?? []) planning.reminders.push(followUpOf(day, outcome.application, setting.today, setting.newId));
    if (read.closesOn) planning.reminders.push(closingOf(read.closesOn, outcome.application, setting.newId));
  }
  if (!debrief) return outcome;
  if (outcome.outcome === "duplicate" && !isTaught(outcome.of, debrief, taught))
    problems.push({ row: number, reason: { key: "importing.problem.debriefLeft" } });
  taught.set(number, [debrief]);
  return outcome.outcome === "added" || outcome.outcome === "merged" ? { ...outcome, debriefs: [debrief] } : outcome;
}

/** Whether a row that comes again brings the same words again, as when a table is imported twice. */
function isTaught(of: DuplicateOf, debrief: Debrief, taught: Planning["taught"]): boolean {
  const known = taught.get("row" in of ? of.row : of.application) ?? [];
  return known.some((one) => saidIn(one) === saidIn(debrief));
}

function reasonToSkip(row: Row, { names, columns }: Planning, company: string, role: string): Said | undefined {
  const isCount = role === "" || COUNT.test(role);
  const isHeaderAgain = isSameRow(row, names);
  if (company && !isCount && !isHeaderAgain) return undefined;
  const filled = row.map((cell) => cell.trim()).filter(Boolean);
  if (isHeaderAgain && filled.length > 1) return { key: "importing.skipped.headerAgain" };
  if (!company && !role)
    return { key: filled.length === 1 || TOTAL.test(filled[0] ?? "") ? totalOrNameless(filled[0] ?? "") : "importing.skipped.nameMissing" };
  if (columns.length > 2 && isCount && TOTAL.test(company) && filled.length <= columns.length / 2) return { key: "importing.skipped.total" };
  if (columns.length > 2 && filled.length === 1 && COUNTED.test(filled[0] as string)) return { key: "importing.skipped.total" };
  return undefined;
}

function totalOrNameless(text: string): "importing.skipped.total" | "importing.skipped.nameMissing" {
  return TOTAL.test(text) || COUNTED.test(text) ? "importing.skipped.total" : "importing.skipped.nameMissing";
}

function isSameRow(row: Row, names: Row): boolean {
  if (names.length <= 1) return false;
  for (let at = 0; at < row.length; at += 1) if (trimmed(row[at] as string) !== trimmed(names[at] ?? "")) return false;
  return true;
}
