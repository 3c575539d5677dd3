// What can be done with a task of the day, by key and by button.
import { addDays, dayOf } from "#shared/model/calendar.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Task } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { leaveLine } from "./task-focus.ts";

const DAY_LENGTH = "YYYY-MM-DD".length;

/** The id a task's line carries in the page. */
export function taskId(task: Task): string {
  return task.kind === "reminder" ? task.reminder.id : task.round.id;
}

/** Marks a next step done; it can be undone. */
export function complete({ id, text }: Reminder): void {
  leaveLine();
  void act({ type: "reminder.complete", id, done: true }, { key: "today.wasDone", values: { text } });
}

/** Whether tomorrow is later than a next step is due. */
export function canPutOff({ due }: Reminder): boolean {
  return dayOf(due) <= useDocument.getState().today;
}

/** Puts a next step off until tomorrow, at its time of day; it can be undone. */
export function putOff({ id, text, due }: Reminder): void {
  leaveLine();
  const tomorrow = addDays(useDocument.getState().today, 1) + due.slice(DAY_LENGTH);
  void act({ type: "reminder.edit", id, due: tomorrow }, { key: "today.putOff", values: { text } });
}
