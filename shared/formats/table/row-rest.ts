// What a row of a table tells beside its head: fields, moves and notes, with nothing of the row lost.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Entry } from "#shared/model/entry.ts";
import { LINE_LIMIT, LINK_LIMIT, TAG_COUNT_LIMIT, TAG_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Salary } from "#shared/model/salary.ts";
import { say } from "#shared/text/say.ts";
import { cleanText } from "../capture/clean-text.ts";
import type { ImportColumn, ImportedApplication } from "../import/import-plan.ts";
import { isLinkPlaceholder, linkOf } from "../link-text.ts";
import { DEBRIEF_FIELDS, type DebriefTexts, debriefOf, fitsDebrief, rejectionIn } from "./debrief-points.ts";
import { type Cell, cellsIn, keepAll, LOOSE_SPACE, labelled, lineIn, type Rest, textIn, unreadDay } from "./row-cells.ts";
import type { RowHead } from "./row-head.ts";
import { archivedOf, movesOf } from "./row-path.ts";
import type { ColumnsOf, RowReading } from "./row-reading.ts";

/** An application while it is put together. */
type Growing = { -readonly [Key in keyof ImportedApplication]: ImportedApplication[Key] };
const REFERRAL = /^(?:referral|referred|via referral|empfehlung|recommandation|referencia|内推|内部推荐)$/iu;

/** What a row tells beside its head. */
export interface RowRest {
  readonly application: ImportedApplication;
  readonly debrief: Debrief | undefined;
  /** The day on which to remind that its posting closes. */
  readonly closesOn: string | undefined;
}

/** Reads what a row tells beside its head: the application as a whole, and its debrief. */
export function readRest(head: RowHead, reading: RowReading): RowRest {
  const { cells, company, role, days, path, rest } = head;
  const { columnsOf, newId, today } = reading;
  const id = newId();
  const timeline: Entry[] = movesOf(path, days, reading);
  const location = locationIn(cells, columnsOf.location, rest);
  let source = lineIn(cells, columnsOf.source, rest) || reading.source;
  let link: string | undefined;
  for (const column of columnsOf.link) {
    const text = textIn(cells, column);
    if (text === "") continue;
    const found = linkOf(text);
    if (found && found.length <= LINK_LIMIT && !link) link = found;
    else if (found || !isLinkPlaceholder(text)) {
      if (!source && REFERRAL.test(text)) source = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
      else rest.keep(column, text);
    }
  }
  if (!source && isReferred(head)) source = say({ key: "importing.referral" });
  const salary = salaryIn(cells, reading, rest);
  const unusedReply = path.usesChangedOn ? undefined : days.changedOn;
  if (unusedReply && unusedReply !== days.appliedOn && unusedReply !== days.savedOn) keepAll(cells, columnsOf.changedOn, rest);
  for (const column of columnsOf.keep) {
    if (column === reading.sent && head.isSentTold) continue;
    const text = textIn(cells, column);
    if (text !== "") rest.keep(column, text);
  }
  const debrief = head.mayTeach ? debriefIn(cells, columnsOf, timeline, id, newId, rest) : undefined;
  const posting = postingIn(cells, columnsOf.posting, rest);
  const closesOn = closingIn(head, Boolean(posting), reading);
  const tags = tagsIn(cells, reading, rest);
  const known = days.changedOn ?? path.appliedOn ?? days.savedOn ?? days.appliedOn ?? today;
  let notes = 0;
  for (const column of columnsOf.note) {
    const text = textIn(cells, column);
    if (text === "") continue;
    addNotes(timeline, notes === 0 ? text : labelled(column, text), known, newId);
    notes += 1;
  }
  if (rest.cells.length > 0) addNotes(timeline, keptText(rest.cells), known, newId);
  // Put together by assignment, since a spread for each optional field takes longer than all the reading.
  const application: Growing = { id, company, role, tags, stage: path.stage, timeline };
  if (location) application.location = location;
  if (link) application.link = link;
  if (source) application.source = source;
  if (salary) application.salary = salary;
  if (path.appliedOn) application.appliedOn = path.appliedOn;
  if (posting) {
    application.posting = { text: posting, savedAt: days.savedOn ?? path.appliedOn ?? today };
    if (closesOn) application.posting.closesOn = closesOn;
  }
  if (path.archived) application.archived = archivedOf(path, days, today);
  const createdOn = days.savedOn ?? (path.stage === "lead" ? days.appliedOn : undefined);
  // Noon UTC is the same day nearly everywhere.
  if (createdOn) application.createdAt = `${createdOn}T12:00:00Z`;
  return { application, debrief, closesOn: posting ? undefined : closesOn };
}

/** The day the posting closes: of a posting that came along, else of a lead that can still be sent. Any other cell is kept as it is. */
function closingIn({ cells, path, rest }: RowHead, hasPosting: boolean, { columnsOf, dayOf, today }: RowReading): string | undefined {
  let closesOn: string | undefined;
  const isOpenLead = path.stage === "lead" && !path.archived;
  for (const { column, text } of cellsIn(cells, columnsOf.closesOn)) {
    const day = dayOf(text, column.index);
    if (!day) rest.tell(unreadDay(column, text));
    if (day && closesOn === undefined && (hasPosting || (isOpenLead && day >= today))) closesOn = day;
    else rest.keep(column, text);
  }
  return closesOn;
}

function isReferred({ people }: RowHead): boolean {
  for (const { as } of people) if (as === "referrer") return true;
  return false;
}

function locationIn(row: readonly string[], columns: readonly ImportColumn[], rest: Rest): string | undefined {
  let whole: string | undefined;
  let parts: Set<string> | undefined;
  for (const column of columns) {
    const text = textIn(row, column);
    if (text === "") continue;
    const part = LOOSE_SPACE.test(text) ? text.replace(/\s+/gu, " ") : text;
    if (whole === undefined) whole = part;
    else parts = (parts ?? new Set([whole])).add(part);
  }
  if (parts) whole = [...parts].join(", ");
  if (whole === undefined || whole.length <= LINE_LIMIT) return whole || undefined;
  keepAll(row, columns, rest);
  return undefined;
}

/** What the first cell that holds anything says of the pay; the others are kept, and so is it where that cannot be read. */
function salaryIn(row: readonly string[], { columnsOf, salaryOf }: RowReading, rest: Rest): Salary | undefined {
  let salary: Salary | undefined;
  let isFirst = true;
  for (const column of columnsOf.salary) {
    const text = textIn(row, column);
    if (text === "") continue;
    if (isFirst) salary = salaryOf(text);
    if (!isFirst || !salary) rest.keep(column, text);
    isFirst = false;
  }
  return salary;
}

function addNotes(timeline: Entry[], text: string, at: string, newId: () => string): void {
  for (let from = 0; from < text.length; from += TEXT_LIMIT) {
    timeline.push({ id: newId(), kind: "note", at, text: text.length <= TEXT_LIMIT ? text : text.slice(from, from + TEXT_LIMIT) });
  }
}

/** The cells that no field could take, each under its column's name. */
function keptText(cells: readonly Cell[]): string {
  let text = "";
  for (const cell of cells) text += text === "" ? labelled(cell.column, cell.text) : `\n${labelled(cell.column, cell.text)}`;
  return text;
}

/** What a rejection taught, as its debrief; of a row that was never rejected, or where it does not fit, each cell is kept as it is. */
function debriefIn(
  row: readonly string[],
  columnsOf: ColumnsOf,
  moves: readonly Entry[],
  application: string,
  newId: () => string,
  rest: Rest,
): Debrief | undefined {
  const rejection = rejectionIn(moves);
  const texts = Object.fromEntries(DEBRIEF_FIELDS.map((field) => [field, cellsIn(row, columnsOf[field]).map(({ text }) => text)])) as unknown as DebriefTexts;
  if (rejection && fitsDebrief(texts)) return debriefOf(texts, rejection, application, newId);
  for (const field of DEBRIEF_FIELDS) keepAll(row, columnsOf[field], rest);
  return undefined;
}

function tagsIn(row: readonly string[], { columnsOf, tagsIn: partsOf }: RowReading, rest: Rest): string[] {
  let tags: Set<string> | undefined;
  for (const column of columnsOf.tags) {
    const text = textIn(row, column);
    if (text === "") continue;
    const parts = partsOf(text);
    tags ??= new Set();
    if (parts.some((tag) => tag.length > TAG_LIMIT) || tags.size + parts.length > TAG_COUNT_LIMIT) rest.keep(column, text);
    else for (const tag of parts) tags.add(tag);
  }
  return tags ? [...tags] : [];
}

/** The tags that a cell lists. */
export function listedTags(text: string): readonly string[] {
  return text
    .split(/[,;|\n、，；]/u)
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** The first text of a posting column; one that does not fit goes to the notes. */
function postingIn(row: readonly string[], columns: readonly ImportColumn[], rest: Rest): string | undefined {
  if (columns.length === 0) return undefined;
  const cells = cellsIn(row, columns);
  const fitting = cells.find(({ text }) => text.length <= TEXT_LIMIT && !isLinkPlaceholder(text));
  for (const cell of cells) if (cell !== fitting) rest.keep(cell.column, cell.text);
  // Tools keep postings as the page had them.
  return fitting && /[<&]/u.test(fitting.text) ? cleanText(fitting.text) : fitting?.text;
}
