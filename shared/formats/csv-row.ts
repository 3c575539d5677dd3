// One row of a table as an application: fields, moves and notes, with nothing of the row lost.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Entry } from "#shared/model/entry.ts";
import { LINE_LIMIT, LINK_LIMIT, TAG_COUNT_LIMIT, TAG_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Salary } from "#shared/model/salary.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { DEBRIEF_FIELDS, type DebriefTexts, debriefOf, fitsDebrief, rejectionIn } from "./debrief-points.ts";
import { cellText } from "./fold-text.ts";
import type { ImportColumn, ImportedApplication, ImportField } from "./import-plan.ts";
import { isLinkPlaceholder, linkOf } from "./link-text.ts";
import { type StatusReading, together } from "./status-text.ts";

/** What a row is read with; the same for all rows of a file. */
export interface RowReading {
  readonly columns: readonly ImportColumn[];
  /** The day that a text of a column tells. */
  readonly dayOf: (text: string, column: number) => string | undefined;
  readonly salaryOf: (text: string) => Salary | undefined;
  readonly statusOf: (text: string) => StatusReading;
  /** Whether the whole file lists applications that were sent, so that a row without a status is one. */
  readonly isLog: boolean;
  /** Where every application of the file came from, such as LinkedIn. */
  readonly source?: string;
  readonly today: string;
  readonly newId: () => string;
}

/** What became of a row: an application (which may lack both company and role), its debrief, and what the person should know of it. */
export interface RowRead {
  readonly application: ImportedApplication;
  readonly debrief?: Debrief | undefined;
  readonly problems: readonly Said[];
}

interface Cell {
  readonly column: ImportColumn;
  readonly text: string;
}
const NONE: readonly Cell[] = [];
/** Space that is not a single blank. */
const LOOSE_SPACE = /[^\S ]|\s\s/u;
const REFERRAL = /^(?:referral|referred|via referral|empfehlung|recommandation|referencia|内推|内部推荐)$/iu;

/** Reads one row. */
export function readRow(row: readonly string[], reading: RowReading): RowRead {
  const problems: Said[] = [];
  const kept = new Map<number, string>();
  const keep = ({ column, text }: Cell) => void kept.set(column.index, labelled(column, text));
  const cells = cellsByField(row, reading.columns);
  const of = (field: ImportField) => cells.get(field) ?? NONE;
  const line = (field: ImportField): string => {
    const [first, ...others] = of(field);
    others.forEach(keep);
    return first ? oneLine(first) : "";
  };
  const oneLine = (cell: Cell): string => {
    const text = LOOSE_SPACE.test(cell.text) ? cell.text.replace(/\s+/gu, " ") : cell.text;
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
  const [pay, ...otherPay] = of("salary");
  const salary = pay && reading.salaryOf(pay.text);
  if (pay && !salary) keep(pay);
  otherPay.forEach(keep);

  const days = new Map<ImportField, string>();
  for (const field of ["appliedOn", "savedOn", "changedOn", "interviewedOn", "rejectedOn", "offeredOn"] as const) {
    for (const cell of of(field)) {
      const day = reading.dayOf(cell.text, cell.column.index);
      if (day && !days.has(field)) days.set(field, day);
      else {
        keep(cell);
        if (!day) problems.push({ key: "importing.problem.dateUnread", values: { text: cell.text.slice(0, 60), column: nameOf(cell.column) } });
      }
    }
  }
  const statuses = of("status").map((cell) => ({ cell, reading: reading.statusOf(cell.text) }));
  for (const { cell, reading: status } of statuses) if (!status.plain) keep(cell);
  const path = pathOf(together(statuses.map(({ reading: status }) => status)), days, reading);
  const unusedReply = path.usesChangedOn ? undefined : days.get("changedOn");
  if (unusedReply && unusedReply !== days.get("appliedOn") && unusedReply !== days.get("savedOn")) of("changedOn").forEach(keep);

  of("keep").forEach(keep);
  const id = reading.newId();
  const debrief = debriefIn(of, path.moves, id, reading.newId, keep);
  const posting = postingOf(of("posting"), keep);
  const tags = tagsOf(of("tags"), keep);
  const known = days.get("changedOn") ?? path.appliedOn ?? days.get("savedOn") ?? days.get("appliedOn");
  const inOrder = kept.size === 0 ? [] : reading.columns.flatMap(({ index }) => kept.get(index) ?? []);
  const notes = [...notesOf(of("note")), ...(inOrder.length > 0 ? [inOrder.join("\n")] : [])].flatMap(inParts);
  const createdOn = days.get("savedOn") ?? (path.stage === "lead" ? days.get("appliedOn") : undefined);
  return {
    problems,
    ...(debrief ? { debrief } : {}),
    application: {
      id,
      company,
      role,
      ...(location ? { location } : {}),
      ...(link ? { link } : {}),
      ...(source ? { source } : {}),
      ...(salary ? { salary } : {}),
      tags,
      ...(path.appliedOn ? { appliedOn: path.appliedOn } : {}),
      ...(posting ? { posting: { text: posting, savedAt: days.get("savedOn") ?? path.appliedOn ?? reading.today } } : {}),
      stage: path.stage,
      ...(path.archived ? { archived: path.archived } : {}),
      // Noon UTC is the same day nearly everywhere.
      ...(createdOn ? { createdAt: `${createdOn}T12:00:00Z` } : {}),
      timeline: [...path.moves, ...notes.map((text): Entry => ({ id: reading.newId(), kind: "note", at: known ?? reading.today, text }))],
    },
  };
}

function cellsByField(row: readonly string[], columns: readonly ImportColumn[]): ReadonlyMap<ImportField, readonly Cell[]> {
  const cells = new Map<ImportField, Cell[]>();
  for (const column of columns) {
    if (column.field === "ignore") continue;
    const text = unguarded(cellText(row[column.index]));
    if (!text) continue;
    const others = cells.get(column.field);
    if (others) others.push({ column, text });
    else cells.set(column.field, [{ column, text }]);
  }
  return cells;
}

interface Path {
  readonly stage: Stage;
  readonly appliedOn: string | undefined;
  readonly moves: Entry[];
  readonly archived: ImportedApplication["archived"];
  /** Whether the day of the last change was put on a move or the archive. */
  readonly usesChangedOn: boolean;
}

/** The way the row tells of: the stage it ended in, the moves there, and their days as far as they are known. */
function pathOf(status: StatusReading | undefined, days: ReadonlyMap<ImportField, string>, { isLog, today, newId }: RowReading): Path {
  const dated: Partial<Record<Stage, string | undefined>> = {
    interviewed: days.get("interviewedOn"),
    rejected: days.get("rejectedOn"),
    offered: days.get("offeredOn"),
  };
  const told = status?.meaning.stages ?? (isLog || days.has("appliedOn") ? ["applied" as const] : ["lead" as const]);
  const stages = withDated(told, dated);
  const archived = status?.meaning.archived;
  const changedOn = days.get("changedOn");
  if (stages.length === 1 && stages[0] === "lead") {
    const at = changedOn ?? days.get("savedOn") ?? today;
    return { stage: "lead", appliedOn: undefined, moves: [], archived: archived && { reason: archived, at }, usesChangedOn: Boolean(archived && changedOn) };
  }
  const appliedOn = days.get("appliedOn") ?? days.get("savedOn");
  const later = stages.filter((stage) => stage !== "applied" && stage !== "lead");
  const moves: Entry[] = [];
  let from: Stage = "applied";
  for (const [index, to] of later.entries()) {
    const isLast = index === later.length - 1;
    const day = dated[to] ?? (isLast && !archived ? changedOn : undefined);
    const at = day ?? changedOn ?? appliedOn ?? today;
    moves.push({ id: newId(), kind: "move", at, from, to, ...(day ? {} : { undated: true as const }) });
    from = to;
  }
  const usesChangedOn = Boolean(changedOn && (archived || (from !== "applied" && dated[from] === undefined)));
  return { stage: from, appliedOn, moves, archived: archived && { reason: archived, at: changedOn ?? appliedOn ?? today }, usesChangedOn };
}

/** A column of its own for a stage's day tells of that stage, too; what the status says comes last and decides. */
function withDated(told: readonly Stage[], dated: Partial<Record<Stage, string | undefined>>): readonly Stage[] {
  const extra = (["interviewed", "offered", "rejected"] as const).filter((stage) => dated[stage] && !told.includes(stage));
  if (extra.length === 0) return told;
  const last = told.at(-1);
  const silent = last === undefined || last === "applied" || last === "lead";
  return silent ? ["applied", ...extra] : [...extra.filter((stage) => stage !== "rejected" || last === "reconnected" || last === "offered"), ...told];
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
  const fitting = cells.find(({ text }) => text.length <= TEXT_LIMIT);
  for (const cell of cells) if (cell !== fitting) keep(cell);
  return fitting?.text;
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
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += TEXT_LIMIT) parts.push(text.slice(at, at + TEXT_LIMIT));
  return parts;
}

/** Takes off the apostrophe that programs put before what a spreadsheet would run as a formula. */
function unguarded(text: string): string {
  return /^'[=+\-@]/u.test(text) ? text.slice(1) : text;
}
