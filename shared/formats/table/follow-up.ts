// A day on which to get in touch again, or on which a posting closes, out of a table, as a reminder.
import { daysBetween } from "#shared/model/calendar.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { say } from "#shared/text/say.ts";
import type { ImportedApplication } from "../import/import-plan.ts";

/** How long ago a day may be that still waits to be done. */
const WAITS_DAYS = 31;

/**
 * The reminder of an application. It is open where the day is ahead or not long gone and the application is not over;
 * one of long ago is brought as done on its day, so that years of them are not all overdue at once.
 */
export function followUpOf(day: string, application: ImportedApplication, today: string, newId: () => string): Reminder {
  return {
    id: newId(),
    application: application.id,
    due: day,
    text: say({ key: "importing.followUp" }),
    ...(isLongPast(day, application, today) ? { done: { at: `${day}T12:00:00Z` } } : {}),
  };
}

/** The reminder that the posting of a lead closes on a day that is ahead. */
export function closingOf(day: string, application: ImportedApplication, newId: () => string): Reminder {
  return { id: newId(), application: application.id, due: day, text: say({ key: "importing.postingCloses" }) };
}

/** Whether a day (`YYYY-MM-DD`) waits for nobody any more: long gone, or gone with the application over. */
export function isLongPast(day: string, { archived, stage }: Pick<ImportedApplication, "archived" | "stage">, today: string): boolean {
  const isOver = archived !== undefined || stage === "rejected" || stage === "offered";
  return day < today && (isOver || daysBetween(day, today) > WAITS_DAYS);
}
