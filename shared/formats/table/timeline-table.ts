// The columns of our own CSV of everything that happened, by which it is told from a table of applications.

/** The column names, in their order. `Zone` belongs to the time of an interview; every other time is that of the computer that wrote it. */
export const TIMELINE_COLUMNS = ["Date", "Time", "Zone", "Company", "Role", "What", "From", "To", "Name", "With", "Text", "Application"] as const;
export type TimelineColumn = (typeof TIMELINE_COLUMNS)[number];

/** Whether these column names are those of this file, whose rows are no applications. */
export function isTimelineTable(names: readonly string[]): boolean {
  return names.length === TIMELINE_COLUMNS.length && TIMELINE_COLUMNS.every((column, at) => names[at]?.trim() === column);
}
