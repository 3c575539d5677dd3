// The plan of a table: every row that holds anything is added, a duplicate or skipped.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Said } from "#shared/text/said.ts";
import { finishPlan } from "../import/finish-plan.ts";
import type { DuplicateOf, ImportChoices, ImportColumn, ImportField, ImportPlan, ImportProblem, RowOutcome } from "../import/import-plan.ts";
import { withRemembered } from "../import/import-shape.ts";
import type { ImportSetting, TableSource } from "../import/import-source.ts";
import { peopleOfFile } from "../import/people-of-file.ts";
import { isWanted, knownApplications } from "../import/repeated-rows.ts";
import { columnsOf } from "./csv-columns.ts";
import { type RowRead, readRow } from "./csv-row.ts";
import { holdsAnything } from "./csv-sheet.ts";
import { readDay } from "./date-text.ts";
import { eachTextOnce } from "./each-text-once.ts";
import { cellText } from "./fold-text.ts";
import { closingOf, followUpOf } from "./follow-up.ts";
import { ownTableReader } from "./own-table.ts";
import { peopleIn } from "./people-cell.ts";
import { readsLikeNotes } from "./prose.ts";
import { readSalary } from "./salary-text.ts";
import { sentColumn } from "./sent-column.ts";
import { readStatus } from "./status-text.ts";
import { datesOf } from "./table-dates.ts";
import { statusesOf } from "./table-statuses.ts";

type Row = readonly string[];

const TOTAL =
  /^(?:grand )?(?:total|sum|count|subtotal|average|summe|gesamt|anzahl|somme|suma|soma|totale|totaal|totalt|razem|łącznie|spolu|celkom|celkem|总计|合计|总数|合計)(?![\p{L}])/iu;
const COUNTED = /[:=：]\s*\d+(?:[.,]\d+)?\s*%?$/u;
/** After how many rows it is told how far a plan has come. */
const TELL_ROWS = 500;
const LOG_NAME = /appli|bewerb|candidat|sollicit|postul|ans[oö]k|aplikac|zg[lł]osz|prihl[aá][sš]|solicit|投递|応募/iu;

/** What importing the table would do. */
export function planTable(source: TableSource, made: ImportChoices, setting: ImportSetting): ImportPlan {
  const { sheet, format } = source;
  const { choices, remembered } = withRemembered(source, made, setting.document);
  const header = headerIndex(choices.headerRow, source);
  const columns = columnsOf(sheet.rows, header, choices.columns);
  const names = header === null ? [] : (sheet.rows[header] as Row);
  const first = header === null ? 0 : header + 1;
  const rows = sheet.rows.slice(first);
  const dates = datesOf(columns, rows, choices.dateOrder, setting.locale);
  const statuses = statusesOf(columns, rows, choices.statuses);
  const problems: ImportProblem[] = [];
  if (dates.found.by === "locale") problems.push({ row: null, reason: { key: "importing.problem.dateOrderAsked" } });
  if (sheet.openQuoteRow !== undefined) problems.push({ row: sheet.openQuoteRow, reason: { key: "importing.problem.quoteOpen" } });
  const usable = columns.some(({ field }) => field === "company" || field === "role");
  if (!usable) {
    const key = header === null && readsLikeNotes(rows) ? "importing.isNotes" : "importing.noUsableColumn";
    problems.push({ row: null, reason: { key, values: { fileName: source.fileName } } });
  }

  const own = choices.columns?.size || choices.statuses?.size ? undefined : ownTableReader(names);
  const days = {
    dmy: eachTextOnce((text) => readDay(text, "dmy")),
    mdy: eachTextOnce((text) => readDay(text, "mdy")),
    ymd: eachTextOnce((text) => readDay(text, "ymd")),
  };
  const reading = {
    columnsOf: byField(columns),
    dayOf: (text: string, column: number) => days[dates.orders.get(column) ?? "ymd"](text),
    salaryOf: eachTextOnce((text) => readSalary(text, setting.locale)),
    namesIn: eachTextOnce(peopleIn),
    statusOf: (text: string) => statuses.get(text)?.reading ?? readStatus(text),
    sent: sentColumn(columns),
    isLog: isLog(source.fileName, columns, rows),
    ...(format === "linkedin" ? { source: "LinkedIn" } : {}),
    today: setting.today,
    newId: setting.newId,
  };
  const known = knownApplications(setting.document, choices.rows);
  const taught = new Set<string>();
  for (const debrief of setting.document.debriefs.values()) taught.add(taughtKey({ application: debrief.application }, debrief));
  const people = peopleOfFile(setting.document, setting);
  const reminders: Reminder[] = [];
  const outcomes: RowOutcome[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % TELL_ROWS === 0) setting.onProgress?.(index, rows.length);
    if (!holdsAnything(row)) continue;
    const number = first + index + 1;
    const read: RowRead = own?.(row, setting) ?? readRow(row, reading);
    const skipped = reasonToSkip(row, names, columns, read);
    const isNamed = read.application.company !== "" || read.application.role !== "";
    if (skipped && !(isNamed && isWanted(choices.rows?.get(number)))) {
      outcomes.push({
        row: number,
        outcome: "skipped",
        text: row
          .filter((cell) => cell.trim())
          .join(", ")
          .slice(0, 200),
        reason: skipped,
        ...(isNamed ? { addable: true } : {}),
      });
      continue;
    }
    for (const reason of read.problems) problems.push({ row: number, reason });
    const outcome = known.outcome(number, read.application);
    if (outcome.outcome === "added" || outcome.outcome === "merged") {
      const met = read.people?.length ? people.meet(read.people, outcome.application) : [];
      if (met.length > 0) outcome.application.people = met;
      for (const followUp of read.followUps ?? []) reminders.push(followUpOf(followUp, outcome.application, setting.today, setting.newId));
      if (read.closesOn) reminders.push(closingOf(read.closesOn, outcome.application, setting.newId));
    }
    if (read.debrief && outcome.outcome === "duplicate" && !taught.has(taughtKey(outcome.of, read.debrief)))
      problems.push({ row: number, reason: { key: "importing.problem.debriefLeft" } });
    if (read.debrief) taught.add(taughtKey({ row: number }, read.debrief));
    outcomes.push((outcome.outcome === "added" || outcome.outcome === "merged") && read.debrief ? { ...outcome, debriefs: [read.debrief] } : outcome);
  }
  for (const status of statuses.values()) {
    if (status.shown.by === "unknown")
      problems.push({ row: first + status.firstRow + 1, reason: { key: "importing.problem.statusUnknown", values: { text: status.shown.text } } });
  }
  const plan = {
    format,
    ...(remembered ? { remembered } : {}),
    columns,
    headerRow: header === null ? null : header + 1,
    dateOrder: dates.found,
    statuses: [...statuses.values()].map(({ shown }) => shown),
    outcomes,
    problems,
  };
  const past = reminders.filter(({ done }) => done).length;
  if (past > 0) problems.push({ row: null, reason: { key: "importing.problem.followUpsPast", values: { count: past } } });
  return finishPlan(plan, setting, { people: people.brought(), reminders, touchpoints: [], attachments: [] });
}

function byField(columns: readonly ImportColumn[]): Map<ImportField, ImportColumn[]> {
  const fields = new Map<ImportField, ImportColumn[]>();
  for (const column of columns) {
    const same = fields.get(column.field);
    if (same) same.push(column);
    else fields.set(column.field, [column]);
  }
  return fields;
}

/** What tells whether a row that comes again brings the same words again, as when a table is imported twice. */
function taughtKey(of: DuplicateOf, { wanted, wentWell, workOn, theirWords }: Debrief): string {
  return JSON.stringify([of, wanted, wentWell, workOn, theirWords]);
}

function headerIndex(chosen: number | null | undefined, { header, sheet }: TableSource): number | null {
  if (chosen === undefined) return header;
  return chosen === null || !sheet.rows[chosen - 1] ? null : chosen - 1;
}

function reasonToSkip(row: Row, names: Row, columns: readonly ImportColumn[], { application: { company, role } }: RowRead): Said | undefined {
  const isCount = role === "" || /^\d+$/u.test(role);
  const isHeaderAgain = names.length > 1 && row.every((cell, at) => cell.trim() === (names[at] ?? "").trim());
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

/** Whether the file lists applications that were sent: by its name, or since most rows have the day they were. */
function isLog(fileName: string, columns: readonly ImportColumn[], rows: readonly Row[]): boolean {
  if (LOG_NAME.test(fileName)) return true;
  const applied = columns.find(({ field }) => field === "appliedOn");
  if (!applied) return false;
  const filled = rows.filter(holdsAnything);
  return filled.filter((row) => cellText(row[applied.index])).length > filled.length / 2;
}
