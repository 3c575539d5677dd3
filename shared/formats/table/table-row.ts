// A row of a table as a plan has it: what it takes to count and compare rows is read at once, the rest of an application when it is asked for.
import { foldCompanyOnce } from "#shared/model/company-name.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import type { Known } from "../import/added-row.ts";
import type { ImportColumn, ImportedApplication } from "../import/import-plan.ts";
import type { NamedInRow } from "../import/people-of-file.ts";
import { cellText } from "./fold-text.ts";
import { cellsIn, keepAll, lineIn, Rest, textIn, unreadDay } from "./row-cells.ts";
import { DAYS, type Days, type Path, pathOf } from "./row-path.ts";
import { PERSON_FIELDS, peopleInRow } from "./row-people.ts";
import type { RowHead, RowRead, RowReading, RowRest } from "./row-reading.ts";
import { readRest } from "./row-rest.ts";
import { saysSent } from "./sent-column.ts";
import { type StatusReading, together } from "./status-text.ts";

/** One row. Made anew it has read its head; `application` and `debrief` are read once, and only if something asks. */
export class TableRow implements RowRead, RowHead {
  readonly cells: readonly string[];
  readonly company: string;
  /** Its company by `foldCompany`. */
  readonly place: string;
  readonly role: string;
  readonly days: Days;
  readonly path: Path;
  readonly people: readonly NamedInRow[];
  readonly followUps: readonly string[];
  readonly isSentTold: boolean;
  readonly mayTeach: boolean;
  readonly rest = new Rest();
  readonly #reading: RowReading;
  #read: RowRest | undefined;

  constructor(cells: readonly string[], reading: RowReading) {
    const { columnsOf } = reading;
    const { rest } = this;
    this.cells = cells;
    this.#reading = reading;
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
    const unusedReply = this.path.usesChangedOn ? undefined : days.changedOn;
    if (unusedReply && unusedReply !== days.appliedOn && unusedReply !== days.savedOn) keepAll(cells, columnsOf.changedOn, rest);
    this.mayTeach = holdsAny(cells, reading.debriefColumns);
    // What is to be told of a source that is cut short, or of the day a posting closes, is found as the row is read to its end.
    const mayTell = isAnyLong(cells, columnsOf.source) || holdsAny(cells, columnsOf.closesOn);
    this.#read = mayTell ? readRest(this, reading) : undefined;
  }

  /** What is told of it without reading on. */
  get known(): Known {
    return this;
  }
  get stage(): ImportedApplication["stage"] {
    return this.path.stage;
  }
  get appliedOn(): string | undefined {
    return this.path.appliedOn;
  }
  get problems(): readonly Said[] {
    return this.rest.problems;
  }
  get isUnread(): boolean {
    return this.#read === undefined;
  }
  get application(): ImportedApplication {
    return this.#readOn().application;
  }
  get debrief(): Debrief | undefined {
    return this.mayTeach ? this.#readOn().debrief : undefined;
  }
  get closesOn(): string | undefined {
    return this.#read?.closesOn;
  }
  get id(): Id {
    return this.application.id;
  }
  get timeline(): Entry[] {
    return this.application.timeline;
  }
  get createdAt(): string | undefined {
    return this.application.createdAt;
  }

  #readOn(): RowRest {
    this.#read ??= readRest(this, this.#reading);
    return this.#read;
  }
}

function isAnyLong(cells: readonly string[], columns: readonly ImportColumn[]): boolean {
  for (const { index } of columns) if ((cells[index]?.length ?? 0) > LINE_LIMIT) return true;
  return false;
}

function holdsAny(cells: readonly string[], columns: readonly ImportColumn[]): boolean {
  for (const column of columns) if (textIn(cells, column) !== "") return true;
  return false;
}

/** The first day of each kind that the row tells; a cell that tells none, or another one, is kept as it is. */
function daysIn(row: readonly string[], { columnsOf, dayOf }: RowReading, rest: Rest): Days {
  const days: Days = {
    appliedOn: undefined,
    savedOn: undefined,
    changedOn: undefined,
    interviewedOn: undefined,
    rejectedOn: undefined,
    offeredOn: undefined,
  };
  for (const field of DAYS) {
    for (const column of columnsOf[field]) {
      const text = textIn(row, column);
      if (text === "") continue;
      const day = dayOf(text, column.index);
      if (day && days[field] === undefined) days[field] = day;
      else rest.keep(column, text);
      if (!day) rest.tell(unreadDay(column, text));
    }
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
