// One row of a table as an application: fields, moves and notes, with nothing of the row lost.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Entry } from "#shared/model/entry.ts";
import { LINE_LIMIT, LINK_LIMIT, TAG_COUNT_LIMIT, TAG_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Salary } from "#shared/model/salary.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { cleanText } from "../capture/clean-text.ts";
import type { ImportColumn, ImportedApplication, ImportField } from "../import/import-plan.ts";
import type { NamedInRow } from "../import/people-of-file.ts";
import { isLinkPlaceholder, linkOf, shownText } from "../link-text.ts";
import { DEBRIEF_FIELDS, type DebriefTexts, debriefOf, fitsDebrief, rejectionIn } from "./debrief-points.ts";
import { cellText } from "./fold-text.ts";
import type { Named } from "./people-cell.ts";
import { DAYS, type Days, pathOf } from "./row-path.ts";
import { peopleInRow } from "./row-people.ts";
import { saysSent } from "./sent-column.ts";
import { type StatusReading, together } from "./status-text.ts";

/** What a row is read with; the same for all rows of a file. */
export interface RowReading {
  /** The columns of each field, in their order. */
  readonly columnsOf: ReadonlyMap<ImportField, readonly ImportColumn[]>;
  /** The day that a text of a column tells. */
  readonly dayOf: (text: string, column: number) => string | undefined;
  readonly salaryOf: (text: string) => Salary | undefined;
  readonly namesIn: (text: string) => readonly Named[];
  readonly statusOf: (text: string) => StatusReading;
  /** Whether the whole file lists applications that were sent, so that a row without a status is one. */
  readonly isLog: boolean;
  /** The column that tells by yes and no which rows were sent. */
  readonly sent?: ImportColumn | undefined;
  /** Where every application of the file came from, such as LinkedIn. */
  readonly source?: string;
  readonly today: string;
  readonly newId: () => string;
}

/** What became of a row: an application (which may lack both company and role), its debrief, and what the person should know of it. */
export interface RowRead {
  readonly application: ImportedApplication;
  readonly debrief?: Debrief | undefined;
  /** Whom it names. */
  readonly people?: readonly NamedInRow[];
  /** The days to get in touch again. */
  readonly followUps?: readonly string[];
  /** The day on which to remind that its posting closes. */
  readonly closesOn?: string | undefined;
  readonly problems: readonly Said[];
}

interface Cell {
  readonly column: ImportColumn;
  readonly text: string;
}
const NONE: readonly Cell[] = [];

/** An application while it is put together. */
type Growing = { -readonly [Key in keyof ImportedApplication]: ImportedApplication[Key] };
/** Space that is not a single blank. */
const LOOSE_SPACE = /[^\S ]|\s\s/u;
/** Where a cell that stands for a record of another table leads. */
const RELATED = /\s*\(https?:\/\/[^\s)]+\)/gu;
const REFERRAL = /^(?:referral|referred|via referral|empfehlung|recommandation|referencia|内推|内部推荐)$/iu;

/** Reads one row. */
export function readRow(row: readonly string[], reading: RowReading): RowRead {
  const problems: Said[] = [];
  const kept: Cell[] = [];
  const keep = (cell: Cell) => {
    if (!kept.some(({ column }) => column === cell.column)) kept.push(cell);
  };
  const of = (field: ImportField) => cellsIn(row, reading.columnsOf.get(field));
  const line = (field: ImportField): string => {
    const cells = of(field);
    for (let at = 1; at < cells.length; at += 1) keep(cells[at] as Cell);
    return cells[0] ? oneLine(cells[0]) : "";
  };
  const oneLine = (cell: Cell): string => {
    const told = cell.text.includes("(http") ? cell.text.replace(RELATED, "") : cell.text;
    const text = LOOSE_SPACE.test(told) ? told.replace(/\s+/gu, " ") : told;
    if (text.length <= LINE_LIMIT) return text;
    problems.push({ key: "importing.problem.shortened", values: { column: nameOf(cell.column) } });
    keep(cell);
    return `${text.slice(0, LINE_LIMIT - 1)}…`;
  };

  const company = line("company");
  const role = line("role");
  const location = locationOf(of("location"), keep);
  let source = line("source") || reading.source;
  let link: string | undefined;
  for (const cell of of("link")) {
    const found = linkOf(cell.text);
    if (found && found.length <= LINK_LIMIT && !link) link = found;
    else if (found || !isLinkPlaceholder(cell.text)) {
      if (!source && REFERRAL.test(cell.text)) source = `${cell.text.charAt(0).toUpperCase()}${cell.text.slice(1)}`;
      else keep(cell);
    }
  }
  const pay = of("salary");
  const salary = pay[0] && reading.salaryOf(pay[0].text);
  for (const cell of pay) if (cell !== pay[0] || !salary) keep(cell);

  const days: Days = {};
  for (const field of DAYS) {
    for (const cell of of(field)) {
      const day = reading.dayOf(cell.text, cell.column.index);
      if (day && days[field] === undefined) days[field] = day;
      else {
        keep(cell);
        if (!day) problems.push(unread(cell));
      }
    }
  }
  const people = peopleInRow(of, reading.namesIn, keep);
  if (!source && people.some(({ as }) => as === "referrer")) source = say({ key: "importing.referral" });
  const followUps = followUpsIn(of("followUpOn"), reading, keep, problems);
  const statuses = of("status").map((cell) => ({ cell, reading: reading.statusOf(cell.text) }));
  for (const { cell, reading: status } of statuses) if (!status.plain) keep(cell);
  const sent = reading.sent && saysSent(cellText(row[reading.sent.index]));
  const path = pathOf(together(statuses.map(({ reading: status }) => status)), days, sent ?? reading.isLog, reading);
  const unusedReply = path.usesChangedOn ? undefined : days.changedOn;
  if (unusedReply && unusedReply !== days.appliedOn && unusedReply !== days.savedOn) of("changedOn").forEach(keep);

  for (const cell of of("keep")) if (cell.column !== reading.sent || sent === undefined) keep(cell);
  const id = reading.newId();
  const debrief = debriefIn(of, path.moves, id, reading.newId, keep);
  const posting = postingOf(of("posting"), keep);
  const isOpenLead = path.stage === "lead" && !path.archived;
  const closesOn = closingIn(of("closesOn"), (day) => posting !== undefined || (isOpenLead && day >= reading.today), reading, keep, problems);
  const tags = tagsOf(of("tags"), keep);
  const known = days.changedOn ?? path.appliedOn ?? days.savedOn ?? days.appliedOn ?? reading.today;
  const notes = notesOf(of("note"));
  if (kept.length > 0) notes.push(keptText(kept));
  const createdOn = days.savedOn ?? (path.stage === "lead" ? days.appliedOn : undefined);
  const timeline: Entry[] = path.moves;
  for (const note of notes) for (const text of inParts(note)) timeline.push({ id: reading.newId(), kind: "note", at: known, text });
  // Put together by assignment, since a spread for each optional field takes longer than all the reading.
  const application: Growing = { id, company, role, tags, stage: path.stage, timeline };
  if (location) application.location = location;
  if (link) application.link = link;
  if (source) application.source = source;
  if (salary) application.salary = salary;
  if (path.appliedOn) application.appliedOn = path.appliedOn;
  if (posting) {
    application.posting = { text: posting, savedAt: days.savedOn ?? path.appliedOn ?? reading.today };
    if (closesOn) application.posting.closesOn = closesOn;
  }
  if (path.archived) application.archived = path.archived;
  // Noon UTC is the same day nearly everywhere.
  if (createdOn) application.createdAt = `${createdOn}T12:00:00Z`;
  return { problems, debrief, people, followUps, closesOn: posting ? undefined : closesOn, application };
}

const NO_DAYS: readonly string[] = [];

/** The days to get in touch again; a cell that tells no day is kept as it is. */
function followUpsIn(cells: readonly Cell[], { dayOf }: RowReading, keep: (cell: Cell) => void, problems: Said[]): readonly string[] {
  if (cells.length === 0) return NO_DAYS;
  return cells.flatMap((cell) => {
    const day = dayOf(cell.text, cell.column.index);
    if (day) return [day];
    keep(cell);
    problems.push(unread(cell));
    return [];
  });
}

/** The day the posting closes, where it `counts`; any other cell is kept as it is. */
function closingIn(
  cells: readonly Cell[],
  counts: (day: string) => boolean,
  { dayOf }: RowReading,
  keep: (cell: Cell) => void,
  problems: Said[],
): string | undefined {
  let closesOn: string | undefined;
  for (const cell of cells) {
    const day = dayOf(cell.text, cell.column.index);
    if (!day) problems.push(unread(cell));
    if (day && closesOn === undefined && counts(day)) closesOn = day;
    else keep(cell);
  }
  return closesOn;
}

function unread({ text, column }: Cell): Said {
  return { key: "importing.problem.dateUnread", values: { text: text.slice(0, 60), column: nameOf(column) } };
}

/** The cells of some columns that hold anything. */
function cellsIn(row: readonly string[], columns: readonly ImportColumn[] | undefined): readonly Cell[] {
  if (!columns) return NONE;
  let cells: Cell[] | undefined;
  for (const column of columns) {
    const cell = unguarded(cellText(row[column.index]));
    const text = column.field === "link" ? cell : shownText(cell);
    if (text === "") continue;
    if (cells) cells.push({ column, text });
    else cells = [{ column, text }];
  }
  return cells ?? NONE;
}

/** The cells that no field could take, each under its column's name, in the order of the columns. */
function keptText(cells: readonly Cell[]): string {
  const inOrder = cells.length === 1 ? cells : [...cells].sort((one, other) => one.column.index - other.column.index);
  return inOrder.map(({ column, text }) => labelled(column, text)).join("\n");
}

/** What a rejection taught, as its debrief; of a row that was never rejected, or where it does not fit, each cell is kept as it is. */
function debriefIn(
  of: (field: ImportField) => readonly Cell[],
  moves: readonly Entry[],
  application: string,
  newId: () => string,
  keep: (cell: Cell) => void,
): Debrief | undefined {
  if (DEBRIEF_FIELDS.every((field) => of(field).length === 0)) return undefined;
  const rejection = rejectionIn(moves);
  const texts = Object.fromEntries(DEBRIEF_FIELDS.map((field) => [field, of(field).map(({ text }) => text)])) as unknown as DebriefTexts;
  if (rejection && fitsDebrief(texts)) return debriefOf(texts, rejection, application, newId);
  for (const field of DEBRIEF_FIELDS) of(field).forEach(keep);
  return undefined;
}

function locationOf(cells: readonly Cell[], keep: (cell: Cell) => void): string | undefined {
  if (cells.length === 0) return undefined;
  const parts = [...new Set(cells.map(({ text }) => text.replace(/\s+/gu, " ")))];
  const whole = parts.join(", ");
  if (whole.length <= LINE_LIMIT) return whole || undefined;
  cells.forEach(keep);
  return undefined;
}

function tagsOf(cells: readonly Cell[], keep: (cell: Cell) => void): string[] {
  const tags = new Set<string>();
  for (const cell of cells) {
    const parts = cell.text
      .split(/[,;|\n、，；]/u)
      .map((tag) => tag.trim())
      .filter(Boolean);
    if (parts.some((tag) => tag.length > TAG_LIMIT) || tags.size + parts.length > TAG_COUNT_LIMIT) keep(cell);
    else for (const tag of parts) tags.add(tag);
  }
  return [...tags];
}

/** The first text of a posting column; one that does not fit goes to the notes. */
function postingOf(cells: readonly Cell[], keep: (cell: Cell) => void): string | undefined {
  const fitting = cells.find(({ text }) => text.length <= TEXT_LIMIT && !isLinkPlaceholder(text));
  for (const cell of cells) if (cell !== fitting) keep(cell);
  // Tools keep postings as the page had them.
  return fitting && /[<&]/u.test(fitting.text) ? cleanText(fitting.text) : fitting?.text;
}

/** The notes as they stand; from the second column on, under their column's name. */
function notesOf(cells: readonly Cell[]): string[] {
  return cells.map(({ column, text }, index) => (index === 0 ? text : labelled(column, text)));
}

function labelled(column: ImportColumn, text: string): string {
  return `${nameOf(column)}:${text.includes("\n") ? "\n" : " "}${text}`;
}

function nameOf({ header, index }: ImportColumn): string {
  return header || String(index + 1);
}

function inParts(text: string): string[] {
  if (text.length <= TEXT_LIMIT) return [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += TEXT_LIMIT) parts.push(text.slice(at, at + TEXT_LIMIT));
  return parts;
}

/** Takes off the apostrophe that programs put before what a spreadsheet would run as a formula. */
function unguarded(text: string): string {
  return /^'[=+\-@]/u.test(text) ? text.slice(1) : text;
}
