// What each column of a table holds: by its name, by its values, or as the person says.

import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { ImportColumn, ImportField } from "../import/import-plan.ts";
import { isLinkPlaceholder, linkOf } from "../link-text.ts";
import { isDate } from "./date-text.ts";
import { DEBRIEF_FIELDS } from "./debrief-points.ts";
import { eachTextOnce } from "./each-text-once.ts";
import { cellText, foldHeader } from "./fold-text.ts";
import { HEADER_PARTS, HEADER_WORDS, QUESTION_PARTS } from "./header-words.ts";
import { formatOf } from "./known-tables.ts";
import { emailIn, peopleIn, phoneIn } from "./people-cell.ts";
import { readsLikeNotes } from "./prose.ts";
import { PEOPLE_FIELDS, PERSON_FIELDS } from "./row-people.ts";
import { readStatus } from "./status-text.ts";
import { DATE_FIELDS } from "./table-dates.ts";

interface Named {
  readonly field: ImportField;
  /** How good a name it is for its field: the lower, the better. */
  readonly rank: number;
}
const names = new Map<string, Named>();
for (const [field, words] of Object.entries(HEADER_WORDS)) {
  words.forEach((word, rank) => {
    const folded = foldHeader(word);
    if (!names.has(folded)) names.set(folded, { field: field as ImportField, rank });
  });
}

const LOOKED_AT_FOR_HEADER = 60;
const LOOKED_AT_FOR_VALUES = 200;
const SAMPLES = 4;
const SAMPLE_CHARACTERS = 120;
const HEADER_CHARACTERS = 60;
/** Fields that several columns may share; any other field belongs to one. */
const SHARED: ReadonlySet<ImportField> = new Set(["location", "status", "tags", "note", ...PERSON_FIELDS, "followUpOn", ...DEBRIEF_FIELDS, "keep", "ignore"]);
const LOOSE_NAMES = new Set(["name", "application", "nom", "nombre", "nome", "naam", "namn", "nazwa", "nazov", "名称", "名前"]);
const YES_OR_NO = /^(?:true|false|yes|no|y|n|ja|nein|oui|non|si|sí|sim|x|✓|✔|是|否)$/iu;
const ROLE_WORD =
  /engineer|developer|manager|analyst|designer|intern\b|scientist|consultant|architect|administrator|assistant|specialist|director|lead\b|coordinator|technician|entwickler|ingenieur|berater|d[ée]veloppeur|ing[ée]nieur|desarrollador|ingeniero|desenvolvedor|sviluppatore|ontwikkelaar|工程师|设计师|经理|分析|エンジニア|デザイナー|営業/iu;

/** The field that a column's name alone stands for. */
export function fieldNamed(header: string): ImportField | undefined {
  return header === "" ? undefined : nameOf(header)?.field;
}

/** Whether several columns may have the field. */
export function isShared(field: ImportField): boolean {
  return SHARED.has(field);
}

/** The index of the row that holds the column names, or null where none does. */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  let first: number | null = null;
  let seen = 0;
  for (let index = 0; index < rows.length && seen < LOOKED_AT_FOR_HEADER; index += 1) {
    const cells = (rows[index] as readonly string[]).map((cell) => cell.trim());
    const filled = cells.filter(Boolean);
    if (filled.length === 0) continue;
    seen += 1;
    if (filled.some((cell) => linkOf(cell) || isDate(cell))) continue;
    const known = filled.map((cell) => (cell.length <= HEADER_CHARACTERS ? names.get(foldHeader(cell)) : undefined)).filter((name) => name !== undefined);
    const fields = new Set(known.map(({ field }) => field));
    const isNamed = fields.has("company") || fields.has("role");
    // A row that holds "Recruiter" and "Applied" may well be an application.
    if (fields.size >= (isNamed || known.length === filled.length ? 2 : 3) || (known.length === filled.length && isNamed)) return index;
    if (first === null && filled.length > 1) first = index;
  }
  return first !== null && looksLikeNames(rows, first) ? first : null;
}

/** Whether a row without a known name still is one of names: short, different, and above columns of dates or links. */
function looksLikeNames(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = (rows[at] as readonly string[]).map((cell) => cell.trim());
  const filled = cells.filter(Boolean);
  if (
    new Set(filled).size !== filled.length ||
    filled.some((cell) => cell.length > HEADER_CHARACTERS / 2 || /\d{3}/u.test(cell) || (!cell.endsWith("?") && readStatus(cell).known))
  )
    return false;
  return cells.some((_, column) => {
    const values = valuesOf(rows, at + 1, column);
    return values.length > 0 && share(values, (value) => linkOf(value) !== undefined || isDate(value)) > 0.6;
  });
}

/** The columns of a table below its header row, each with what it becomes; `chosen` is the person's word and stands above all. */
export function columnsOf(rows: readonly (readonly string[])[], header: number | null, chosen: ReadonlyMap<number, ImportField> = new Map()): ImportColumn[] {
  const names = header === null ? [] : (rows[header] as readonly string[]);
  const from = header === null ? 0 : header + 1;
  let width = names.length;
  for (const row of rows.slice(from)) width = Math.max(width, row.length);
  const drafts = Array.from({ length: width }, (_, index) => ({
    index,
    header: (names[index] ?? "").trim().slice(0, LINE_LIMIT),
    values: valuesOf(rows, from, index),
  }));
  const fields = new Map<number, { field: ImportField; by: ImportColumn["by"] }>();
  for (const [index, field] of chosen) fields.set(index, { field, by: "person" });
  if (formatOf(names) === "linkedin") ownOfLinkedIn(drafts, fields);
  byHeader(drafts, fields);
  byLooseName(drafts, fields);
  // What may be notes is taken for companies only on the person's word.
  if (header !== null || !readsLikeNotes(rows)) byValues(drafts, fields, header === null || isForeign(drafts, fields));
  return drafts.map(({ index, header, values }) => ({
    index,
    header,
    samples: [...new Set(values)].slice(0, SAMPLES).map((value) => (value.length > SAMPLE_CHARACTERS ? `${value.slice(0, SAMPLE_CHARACTERS)}…` : value)),
    ...(fields.get(index) ?? { field: values.length > 0 ? ("keep" as const) : ("ignore" as const), by: "nothing" as const }),
  }));
}

interface Draft {
  readonly index: number;
  readonly header: string;
  readonly values: readonly string[];
}
type Fields = Map<number, { field: ImportField; by: ImportColumn["by"] }>;

/** LinkedIn writes down the address and number the person gave with each application: their own. */
function ownOfLinkedIn(drafts: readonly Draft[], fields: Fields): void {
  for (const { index, header } of drafts) {
    const field = fieldNamed(header);
    if (!fields.has(index) && (field === "personEmail" || field === "personPhone")) fields.set(index, { field: "ignore", by: "header" });
  }
}

function byHeader(drafts: readonly Draft[], fields: Fields): void {
  const claims = drafts
    .filter(({ index, header }) => !fields.has(index) && header !== "")
    .flatMap((draft) => {
      const named = nameOf(draft.header);
      return named && suits(named.field, draft.values) ? [{ ...named, draft }] : [];
    })
    .sort((one, other) => one.rank - other.rank || one.draft.index - other.draft.index);
  const taken = new Set([...fields.values()].map(({ field }) => field));
  for (const { field, draft } of claims) {
    if (!SHARED.has(field) && taken.has(field)) continue;
    // A second status must speak of statuses, or every remark under "Response" would be one.
    if (field === "status" && taken.has(field) && share(draft.values, (value) => readStatus(value).known) < 0.5) continue;
    taken.add(field);
    fields.set(draft.index, { field, by: "header" });
  }
}

/** "Name" alone is the company, or the role where the company stands elsewhere. */
function byLooseName(drafts: readonly Draft[], fields: Fields): void {
  const has = (field: ImportField) => [...fields.values()].some((known) => known.field === field);
  const loose = drafts.find(({ index, header, values }) => !fields.has(index) && LOOSE_NAMES.has(foldHeader(header)) && share(values, isName) > 0.6);
  const field = (["company", "role"] as const).find((name) => !has(name));
  if (loose && field) fields.set(loose.index, { field, by: "header" });
}

/** Whether a table seems to list applications, though no name above it tells where their companies and roles are. */
function isForeign(drafts: readonly Draft[], fields: Fields): boolean {
  if ([...fields.values()].some(({ field }) => field === "company" || field === "role")) return false;
  return drafts.some(({ values }) => share(values, isDate) > 0.6) && drafts.filter(({ values }) => share(values, isName) > 0.6).length > 1;
}

/** By what stands in them; `headless` where no name helps. */
function byValues(drafts: readonly Draft[], fields: Fields, headless: boolean): void {
  const has = (field: ImportField) => [...fields.values()].some((known) => known.field === field);
  const open = drafts.filter(({ index, values }) => !fields.has(index) && values.length > 0);
  const set = (draft: Draft, field: ImportField) => void fields.set(draft.index, { field, by: "values" });
  const texts: Draft[] = [];
  for (const draft of open) {
    const { header, values } = draft;
    const unnamed = headless || header === "";
    if (unnamed && isCounting(values)) set(draft, "ignore");
    else if (!has("link") && share(values, (value) => linkOf(value) !== undefined) > 0.6) set(draft, "link");
    else if (!has("status") && share(values, (value) => !YES_OR_NO.test(value) && readStatus(value).known) > (unnamed ? 0.6 : 0.9)) set(draft, "status");
    else if (unnamed && share(values, isDate) > 0.6) set(draft, has("appliedOn") ? "changedOn" : "appliedOn");
    else if (unnamed && share(values, isName) > 0.6) texts.push(draft);
  }
  if (!has("role")) {
    const company = drafts.find(({ index }) => fields.get(index)?.field === "company")?.index;
    // Under no name at all, beside the company.
    const role =
      texts.find(({ values }) => share(values, (value) => ROLE_WORD.test(value)) > 0.3) ??
      texts.find(({ index }) => company !== undefined && index === company + 1);
    if (role) set(role, "role");
  }
  for (const field of ["company", ...(headless ? (["role"] as const) : [])] as const) {
    const next = texts.find(({ index }) => !fields.has(index));
    if (next && !has(field)) set(next, field);
  }
}

function nameOf(header: string): Named | undefined {
  const folded = foldHeader(header);
  const whole = names.get(folded) ?? names.get(foldHeader(header.slice(0, LINE_LIMIT).replace(/[([（].*$/u, "")));
  if (whole) return whole;
  const parts = /[?？]$/u.test(header.trim()) || folded.split(" ").length > 3 ? [...HEADER_PARTS, ...QUESTION_PARTS] : HEADER_PARTS;
  const part = parts.find(({ parts: known }) =>
    known.some((word) => ` ${folded} `.includes(` ${word} `) || (/[^\p{ASCII}]/u.test(word) && folded.includes(word))),
  );
  return part && { field: part.field, rank: 1_000 };
}

/** Whether the values can be what the name promises: a column of dates must hold dates, "Applied" may also hold yes and no. */
function suits(field: ImportField, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  if (DATE_FIELDS.includes(field)) return share(values, isDate) >= 0.3;
  if (field === "link")
    return share(values, (value) => linkOf(value) !== undefined || isLinkPlaceholder(value)) > 0 || !values.some((value) => value.includes("@"));
  if (PEOPLE_FIELDS.some((known) => known === field)) return share(values, (value) => peopleIn(value).length > 0) >= 0.5;
  // One address for all rows is the person's own.
  if (field === "personEmail") return share(values, (value) => emailIn(value) !== undefined) >= 0.5 && (values.length < 3 || new Set(values).size > 1);
  if (field === "personPhone") return share(values, (value) => phoneIn(value) !== undefined) >= 0.5 && (values.length < 3 || new Set(values).size > 1);
  // "Feedback" may also be where a table tells the status, the day of the answer, or whether there was one.
  if (DEBRIEF_FIELDS.some((known) => known === field))
    return share(values, (value) => YES_OR_NO.test(value) || isDate(value) || readStatus(value).plain) <= 0.6;
  if (field === "posting") return share(values, (value) => linkOf(value) !== undefined) < 0.5;
  if (field === "status" || field === "salary" || field === "location") return share(values, (value) => YES_OR_NO.test(value)) < 0.5;
  return true;
}

function valuesOf(rows: readonly (readonly string[])[], from: number, column: number): string[] {
  const values: string[] = [];
  for (let at = from; at < rows.length && values.length < LOOKED_AT_FOR_VALUES; at += 1) {
    const value = cellText(rows[at]?.[column]);
    if (value) values.push(value);
  }
  return values;
}

function share(values: readonly string[], holds: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(eachTextOnce(holds)).length / values.length;
}

function isCounting(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value, at) => /^\d{1,7}$/u.test(value) && (at === 0 || Number(value) > Number(values[at - 1])));
}

function isName(value: string): boolean {
  return value.length <= 200 && /\p{L}/u.test(value) && !value.includes("@") && !YES_OR_NO.test(value) && linkOf(value) === undefined;
}
