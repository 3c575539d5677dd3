import type { Reminder } from "#shared/model/reminder.ts";
import { finishPlan } from "../import/finish-plan.ts";
import {
  IMPORT_FIELDS,
  type ImportChoices,
  type ImportColumn,
  type ImportField,
  type ImportPlan,
  type ImportProblem,
  type RowOutcome,
} from "../import/import-plan.ts";
import { withRemembered } from "../import/import-shape.ts";
import type { ImportSetting, TableSource } from "../import/import-source.ts";
import { peopleOfFile } from "../import/people-of-file.ts";
import { knownApplications } from "../import/repeated-rows.ts";
import { columnsOf } from "./csv-columns.ts";
import { holdsAnything } from "./csv-sheet.ts";
import { readDay } from "./date-text.ts";
import { DEBRIEF_FIELDS } from "./debrief-points.ts";
import { eachTextOnce } from "./each-text-once.ts";
import { cellText } from "./fold-text.ts";
import { ownTableReader } from "./own-table.ts";
import { peopleIn } from "./people-cell.ts";
import { type Planning, planRow } from "./plan-row.ts";
import { readsLikeNotes } from "./prose.ts";
import { DAYS } from "./row-path.ts";
import type { ColumnsOf, RowReading } from "./row-reading.ts";
import { listedTags } from "./row-rest.ts";
import { readSalary } from "./salary-text.ts";
import { sentColumn } from "./sent-column.ts";
import { readStatus } from "./status-text.ts";
import { datesOf } from "./table-dates.ts";
import { statusesOf } from "./table-statuses.ts";

type Row = readonly string[];

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

  const days = {
    dmy: eachTextOnce((text) => readDay(text, "dmy")),
    mdy: eachTextOnce((text) => readDay(text, "mdy")),
    ymd: eachTextOnce((text) => readDay(text, "ymd")),
  };
  const byTheirField = byField(columns);
  const reading: RowReading = {
    columnsOf: byTheirField,
    dayColumns: DAYS.flatMap((field) => byTheirField[field].map((column) => ({ field, column, dayOf: days[dates.orders.get(column.index) ?? "ymd"] }))),
    debriefColumns: columns.filter(({ field }) => DEBRIEF_FIELDS.some((known) => known === field)),
    dayOf: (text: string, column: number) => days[dates.orders.get(column) ?? "ymd"](text),
    salaryOf: eachTextOnce((text) => readSalary(text, setting.locale)),
    namesIn: eachTextOnce(peopleIn),
    tagsIn: eachTextOnce(listedTags),
    statusOf: (text: string) => statuses.get(text)?.reading ?? readStatus(text),
    sent: sentColumn(columns),
    isLog: isLog(source.fileName, columns, rows),
    ...(format === "linkedin" ? { source: "LinkedIn" } : {}),
    today: setting.today,
    newId: setting.newId,
  };
  const taught: Planning["taught"] = new Map();
  for (const debrief of setting.document.debriefs.values()) taught.set(debrief.application, [...(taught.get(debrief.application) ?? []), debrief]);
  const people = peopleOfFile(setting.document, setting);
  const reminders: Reminder[] = [];
  const outcomes: RowOutcome[] = [];
  const planning: Planning = {
    setting,
    choices: choices.rows,
    columns,
    names,
    reading,
    own: choices.columns?.size || choices.statuses?.size ? undefined : ownTableReader(names),
    known: knownApplications(setting.document, choices.rows),
    people,
    taught,
    reminders,
    problems,
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    if (index % TELL_ROWS === 0) setting.onProgress?.(index, rows.length);
    if (holdsAnything(row)) outcomes.push(planRow(row, first + index + 1, planning));
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

function byField(columns: readonly ImportColumn[]): ColumnsOf {
  const fields = Object.fromEntries(IMPORT_FIELDS.map((field): [ImportField, ImportColumn[]] => [field, []])) as Record<ImportField, ImportColumn[]>;
  for (const column of columns) fields[column.field].push(column);
  return fields;
}

function headerIndex(chosen: number | null | undefined, { header, sheet }: TableSource): number | null {
  if (chosen === undefined) return header;
  return chosen === null || !sheet.rows[chosen - 1] ? null : chosen - 1;
}

/** Whether the file lists applications that were sent: by its name, or since most rows have the day they were. */
function isLog(fileName: string, columns: readonly ImportColumn[], rows: readonly Row[]): boolean {
  if (LOG_NAME.test(fileName)) return true;
  const applied = columns.find(({ field }) => field === "appliedOn");
  if (!applied) return false;
  let filled = 0;
  let dated = 0;
  for (const row of rows) {
    const isDated = cellText(row[applied.index]) !== "";
    if (isDated) dated += 1;
    if (isDated || holdsAnything(row)) filled += 1;
  }
  return dated > filled / 2;
}
