// The head of a row of a table: what it takes to count and compare rows.
import { foldCompanyOnce } from "#shared/model/company-name.ts";
import type { ImportColumn } from "../import/import-plan.ts";
import type { NamedInRow } from "../import/people-of-file.ts";
import { cellText } from "./fold-text.ts";
import { cellsIn, lineIn, Rest, textIn, unreadDay } from "./row-cells.ts";
import { type Days, type Path, pathOf } from "./row-path.ts";
import { PERSON_FIELDS, peopleInRow } from "./row-people.ts";
import type { RowReading } from "./row-reading.ts";
import { saysSent } from "./sent-column.ts";
import { type StatusReading, together } from "./status-text.ts";

/** What a row tells at once: its names, its days, where it leads, and whom it names. */
export class RowHead {
  readonly cells: readonly string[];
  readonly company: string;
  /** Its company by `foldCompany`. */
  readonly place: string;
  readonly role: string;
  readonly days: Days;
  readonly path: Path;
  readonly people: readonly NamedInRow[];
  readonly followUps: readonly string[];
  /** Whether a column of yes and no told that it was sent. */
  readonly isSentTold: boolean;
  /** Whether it holds anything of a debrief. */
  readonly mayTeach: boolean;
  /** What no field could take so far. */
  readonly rest = new Rest();

  constructor(cells: readonly string[], reading: RowReading) {
    const { columnsOf } = reading;
    const { rest } = this;
    this.cells = cells;
    this.company = lineIn(cells, columnsOf.company, rest);
    this.place = foldCompanyOnce(this.company);
    this.role = lineIn(cells, columnsOf.role, rest);
    const days = daysIn(cells, reading, rest);
    this.days = days;
    this.people = peopleIn(cells, reading, rest);
    this.followUps = followUpsIn(cells, reading, rest);
    const status = statusIn(cells, reading, rest);
    const sent = reading.sent && saysSent(cellText(cells[reading.sent.index]));
    this.isSentTold = sent !== undefined;
    this.path = pathOf(status, days, sent ?? reading.isLog);
    this.mayTeach = holdsAny(cells, reading.debriefColumns);
  }
}

/** Whether any of these columns holds something. */
export function holdsAny(cells: readonly string[], columns: readonly ImportColumn[]): boolean {
  for (const column of columns) if (textIn(cells, column) !== "") return true;
  return false;
}

/** The first day of each kind that the row tells; a cell that tells none, or another one, is kept as it is. */
function daysIn(row: readonly string[], { dayColumns }: RowReading, rest: Rest): Days {
  const days: Days = {
    appliedOn: undefined,
    savedOn: undefined,
    changedOn: undefined,
    interviewedOn: undefined,
    rejectedOn: undefined,
    offeredOn: undefined,
  };
  for (const { field, column, dayOf } of dayColumns) {
    const text = textIn(row, column);
    if (text === "") continue;
    const day = dayOf(text);
    if (day && days[field] === undefined) days[field] = day;
    else rest.keep(column, text);
    if (!day) rest.tell(unreadDay(column, text));
  }
  return days;
}

const NO_DAYS: readonly string[] = [];

/** The days to get in touch again; a cell that tells no day is kept as it is. */
function followUpsIn(row: readonly string[], { columnsOf, dayOf }: RowReading, rest: Rest): readonly string[] {
  let days = NO_DAYS;
  for (const { column, text } of cellsIn(row, columnsOf.followUpOn)) {
    const day = dayOf(text, column.index);
    if (day) days = [...days, day];
    else {
      rest.keep(column, text);
      rest.tell(unreadDay(column, text));
    }
  }
  return days;
}

const NOBODY: readonly NamedInRow[] = [];

/** Whom the row names; most tables have no column for it. */
function peopleIn(row: readonly string[], { columnsOf, namesIn }: RowReading, rest: Rest): readonly NamedInRow[] {
  if (PERSON_FIELDS.every((field) => columnsOf[field].length === 0)) return NOBODY;
  return peopleInRow(
    (field) => cellsIn(row, columnsOf[field]),
    namesIn,
    ({ column, text }) => rest.keep(column, text),
  );
}

/** What the statuses of the row say together; one that says more than its stage is kept, too. */
function statusIn(row: readonly string[], { columnsOf, statusOf }: RowReading, rest: Rest): StatusReading | undefined {
  let only: StatusReading | undefined;
  let all: StatusReading[] | undefined;
  for (const column of columnsOf.status) {
    const text = textIn(row, column);
    if (text === "") continue;
    const status = statusOf(text);
    if (!status.plain) rest.keep(column, text);
    if (only === undefined) only = status;
    else if (all) all.push(status);
    else all = [only, status];
  }
  return all ? together(all) : only;
}
