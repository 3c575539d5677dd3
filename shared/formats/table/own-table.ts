// Perennial's own CSV: its columns, written for a spreadsheet and read back exactly.
import { type Application, applicationSchema } from "#shared/model/application.ts";
import { safeCell, textOfCell } from "../export/safe-cell.ts";
import { readTimeline, timelineText } from "../export/timeline-text.ts";
import type { ImportedApplication } from "../import/import-plan.ts";
import type { RowRead } from "./row-reading.ts";

/** The column names, in their order. */
export const OWN_COLUMNS = [
  "Company",
  "Role",
  "Stage",
  "Applied on",
  "Location",
  "Link",
  "Source",
  "Salary from",
  "Salary to",
  "Currency",
  "Period",
  "Tags",
  "Archived",
  "Archived on",
  "Added on",
  "Posting",
  "Posting saved",
  "Posting from",
  "Posting posted",
  "Posting closes",
  "Timeline",
] as const;
type OwnColumn = (typeof OWN_COLUMNS)[number];
/** Columns that tables of earlier versions lack. */
const ADDED_LATER: ReadonlySet<OwnColumn> = new Set(["Posting from", "Posting posted", "Posting closes"]);

/** The cells of an application, made safe against being run as formulas. */
export function ownCells(application: Application): string[] {
  const { salary, archived, posting } = application;
  const cells: Record<OwnColumn, string> = {
    Company: application.company,
    Role: application.role,
    Stage: application.stage,
    "Applied on": application.appliedOn ?? "",
    Location: application.location ?? "",
    Link: application.link ?? "",
    Source: application.source ?? "",
    "Salary from": salary?.min === undefined ? "" : String(salary.min),
    "Salary to": salary?.max === undefined ? "" : String(salary.max),
    Currency: salary?.currency ?? "",
    Period: salary?.period ?? "",
    Tags: application.tags.map((tag) => (/[,"\\]|^\s|\s$/u.test(tag) ? JSON.stringify(tag) : tag)).join(", "),
    Archived: archived?.reason ?? "",
    "Archived on": archived?.at ?? "",
    "Added on": application.createdAt,
    Posting: posting?.text ?? "",
    "Posting saved": posting?.savedAt ?? "",
    "Posting from": posting?.url ?? "",
    "Posting posted": posting?.postedOn ?? "",
    "Posting closes": posting?.closesOn ?? "",
    Timeline: timelineText(application.timeline),
  };
  return OWN_COLUMNS.map((column) => safeCell(cells[column]));
}

/** A reader for rows below these column names, where they are Perennial's own; undefined for any other table. It gives undefined for a row that was changed beyond it. */
export function ownTableReader(names: readonly string[]): ((row: readonly string[], clock: { newId: () => string }) => RowRead | undefined) | undefined {
  const columns = [OWN_COLUMNS, OWN_COLUMNS.filter((column) => !ADDED_LATER.has(column))].find(
    (known) => names.length === known.length && known.every((column, at) => names[at] === column),
  );
  return columns && ((row, { newId }) => readOwn(row, columns, newId));
}

function readOwn(row: readonly string[], columns: readonly OwnColumn[], newId: () => string): RowRead | undefined {
  const cell = (column: OwnColumn) => textOfCell(row[columns.indexOf(column)] ?? "");
  const text = (column: OwnColumn, key: string) => (cell(column) === "" ? {} : { [key]: cell(column) });
  const number = (column: OwnColumn, key: string) => (cell(column) === "" ? {} : { [key]: Number(cell(column)) });
  const salary = { ...number("Salary from", "min"), ...number("Salary to", "max"), ...text("Currency", "currency"), ...text("Period", "period") };
  const tags = tagsIn(cell("Tags"));
  const posting = {
    ...{ text: cell("Posting"), savedAt: cell("Posting saved") },
    ...{ ...text("Posting from", "url"), ...text("Posting posted", "postedOn"), ...text("Posting closes", "closesOn") },
  };
  const timeline = readTimeline(cell("Timeline"), newId);
  const parsed = ownSchema.safeParse({
    id: newId(),
    company: cell("Company"),
    role: cell("Role"),
    stage: cell("Stage"),
    ...text("Applied on", "appliedOn"),
    ...text("Location", "location"),
    ...text("Link", "link"),
    ...text("Source", "source"),
    ...(Object.keys(salary).length > 0 ? { salary } : {}),
    tags,
    ...(cell("Archived") ? { archived: { reason: cell("Archived"), at: cell("Archived on") } } : {}),
    ...text("Added on", "createdAt"),
    ...(cell("Posting") ? { posting } : {}),
    timeline,
  });
  return parsed.success ? { application: parsed.data as ImportedApplication, problems: [] } : undefined;
}

const ownSchema = applicationSchema.omit({ rank: true }).extend({ createdAt: applicationSchema.shape.createdAt.optional() });

function tagsIn(cell: string): string[] {
  const tags = [...cell.matchAll(/\s*"(?:[^"\\]|\\.)*"|[^,]+/gu)].map(([tag]) => tag.trim()).filter(Boolean);
  return tags.map((tag) => (tag.startsWith('"') ? unquoted(tag) : tag));
}

function unquoted(tag: string): string {
  try {
    return String(JSON.parse(tag));
  } catch {
    return tag;
  }
}
