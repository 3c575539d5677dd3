// How files of one shape were read the last time, so that the next one is read the same without being asked again.
import type { Document } from "#shared/model/document.ts";
import { settingsOf } from "#shared/model/document.ts";
import { LINE_LIMIT, SHAPE_CHOICE_LIMIT, SHAPE_COUNT_LIMIT, SHAPE_LIMIT } from "#shared/model/limits.ts";
import type { ImportShape } from "#shared/model/settings.ts";
import { columnsOf, isShared } from "../table/csv-columns.ts";
import { foldHeader } from "../table/fold-text.ts";
import { readsLikeNotes } from "../table/prose.ts";
import { IMPORT_FIELDS, type ImportChoices, type ImportField, type StatusMeaning } from "./import-plan.ts";
import type { ImportSource } from "./import-source.ts";

/** What the person can have remembered of a file's reading; single rows are of that file alone. */
type Remembered = Pick<ImportChoices, "columns" | "dateOrder" | "statuses" | "headerRow">;

/**
 * What files of the same shape have in common: the format and the folded column names, of a table without names what its columns hold, of a
 * Trello board its lists. It tells nothing of what stands in the rows. Undefined for a file that is read in one way only, and for notes:
 * that the lines of one were companies says nothing of the next.
 */
export function shapeOf(source: ImportSource): string | undefined {
  if (source.format === "trello") return ["trello", ...source.board.lists.map(({ name }) => foldHeader(name))].join("|").slice(0, SHAPE_LIMIT);
  if (source.format === "perennial") return undefined;
  const { format, header, sheet } = source;
  if (header === null && readsLikeNotes(sheet.rows)) return undefined;
  const names = header === null ? ["", ...columnsOf(sheet.rows, null).map(({ field }) => field)] : (sheet.rows[header] as readonly string[]).map(foldHeader);
  return [format, ...names].join("|").slice(0, SHAPE_LIMIT);
}

/** The choices that a remembered shape stands for; fields that this version does not know are left to be found anew. */
export function choicesOf({ columns, dateOrder, statuses, headerRow }: ImportShape): Remembered {
  const fields = Object.entries(columns ?? {}).flatMap(([index, field]) => {
    const known = IMPORT_FIELDS.find((name) => name === field);
    return known ? [[Number(index), known] as const] : [];
  });
  const meanings = (statuses ?? []).map(({ text, stages, archived }): [string, StatusMeaning] => [text, { stages, ...(archived ? { archived } : {}) }]);
  return {
    ...(fields.length > 0 ? { columns: new Map(fields) } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(meanings.length > 0 ? { statuses: new Map(meanings) } : {}),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
}

/**
 * The choices a plan is made by: what is remembered for files of this shape, and above it what the person says now. `remembered` tells whether
 * anything was. With `choices.anew` what is remembered is left aside.
 */
export function withRemembered(
  source: ImportSource,
  choices: ImportChoices,
  document: Pick<Document, "settings">,
): { readonly choices: ImportChoices; readonly remembered: boolean } {
  const known = choices.anew ? undefined : shapeIn(source, settingsOf(document).importShapes ?? []);
  return known ? { choices: over(choicesOf(known), choices), remembered: true } : { choices, remembered: false };
}

/**
 * The remembered shapes once the person has had this file read so, the latest first; undefined where they stay as they are. Goes into
 * `settings.edit` as `importShapes`, beside the import and without a step of undo.
 */
export function shapesWith(source: ImportSource, choices: ImportChoices, earlier: readonly ImportShape[] = []): ImportShape[] | undefined {
  const shape = shapeOf(source);
  if (shape === undefined) return undefined;
  const before = shapeIn(source, earlier);
  const { columns, dateOrder, statuses, headerRow } = over(before && !choices.anew ? choicesOf(before) : {}, choices);
  const told = [...(statuses ?? [])].filter(([text]) => text.length <= LINE_LIMIT).slice(0, SHAPE_CHOICE_LIMIT);
  const now: ImportShape = {
    shape,
    ...(columns?.size ? { columns: Object.fromEntries([...columns].map(([index, field]) => [String(index), field])) } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(told.length > 0 ? { statuses: told.map(([text, meaning]) => ({ text, ...meaning, stages: [...meaning.stages] })) } : {}),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
  const says = Object.keys(now).length > 1;
  if (!says && !before) return undefined;
  const others = earlier.filter((known) => known.shape !== shape);
  return [...(says ? [now] : []), ...others].slice(0, SHAPE_COUNT_LIMIT);
}

function shapeIn(source: ImportSource, shapes: readonly ImportShape[]): ImportShape | undefined {
  if (shapes.length === 0) return undefined;
  const shape = shapeOf(source);
  return shape === undefined ? undefined : shapes.find((known) => known.shape === shape);
}

/** One set of choices above another; a field that only one column can have leaves the column it had. */
function over(below: Remembered, above: ImportChoices): ImportChoices {
  const columns = new Map<number, ImportField>();
  const claimed = new Set<ImportField>([...(above.columns?.values() ?? [])].filter((field) => !isShared(field)));
  for (const [index, field] of below.columns ?? []) if (!claimed.has(field)) columns.set(index, field);
  for (const [index, field] of above.columns ?? []) columns.set(index, field);
  const statuses = new Map([...(below.statuses ?? []), ...(above.statuses ?? [])]);
  return {
    ...below,
    ...above,
    ...(columns.size > 0 ? { columns } : {}),
    ...(statuses.size > 0 ? { statuses } : {}),
  };
}
