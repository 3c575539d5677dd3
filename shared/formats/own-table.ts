// Perennial's own CSV: its columns, written for a spreadsheet and read back exactly.
import { type Application, applicationSchema } from "#shared/model/application.ts";
import type { RowRead } from "./csv-row.ts";
import type { ImportedApplication } from "./import-plan.ts";
import { readTimeline, timelineText } from "./timeline-text.ts";

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
  "Timeline",
] as const;
type OwnColumn = (typeof OWN_COLUMNS)[number];

/** What a spreadsheet would run, and the apostrophe that keeps it from doing so; a text that begins with one gets another. */
const RUNS = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/u;

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
    Timeline: timelineText(application.timeline),
  };
  return OWN_COLUMNS.map((column) => {
    // A zero would make other programs take the whole file for no text.
    const cell = cells[column].replaceAll("\0", "");
    return RUNS.test(cell) ? `'${cell}` : cell;
  });
}

/** A reader for rows below these column names, where they are Perennial's own; undefined for any other table. It gives undefined for a row that was changed beyond it. */
export function ownTableReader(names: readonly string[]): ((row: readonly string[], clock: { newId: () => string }) => RowRead | undefined) | undefined {
  const isOwn = names.length === OWN_COLUMNS.length && OWN_COLUMNS.every((column, at) => names[at] === column);
  return isOwn ? (row, { newId }) => readOwn(row, newId) : undefined;
}

function readOwn(row: readonly string[], newId: () => string): RowRead | undefined {
  const cell = (column: OwnColumn) => (row[OWN_COLUMNS.indexOf(column)] ?? "").replace(/^'/u, "");
  const text = (column: OwnColumn, key: string) => (cell(column) === "" ? {} : { [key]: cell(column) });
  const number = (column: OwnColumn, key: string) => (cell(column) === "" ? {} : { [key]: Number(cell(column)) });
  const salary = { ...number("Salary from", "min"), ...number("Salary to", "max"), ...text("Currency", "currency"), ...text("Period", "period") };
  const tags = tagsIn(cell("Tags"));
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
    ...(cell("Posting") ? { posting: { text: cell("Posting"), savedAt: cell("Posting saved") } } : {}),
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
