// What there is to do now: next steps and rounds that are overdue, due today, or due in the coming week.
import type { Application } from "#shared/model/application.ts";
import { dayOf, daysBetween, sortableTime } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import type { Reminder } from "#shared/model/reminder.ts";

/** How many days after today still count as the coming week. */
const WEEK = 7;

/** One thing to do, with the application it belongs to. */
export type Task =
  | { readonly kind: "reminder"; readonly due: string; readonly application: Application; readonly reminder: Reminder }
  | { readonly kind: "round"; readonly due: string; readonly application: Application; readonly round: Round };

/** Each part earliest first. `later` counts what is due after the coming week. */
export interface Agenda {
  readonly overdue: readonly Task[];
  readonly today: readonly Task[];
  readonly week: readonly Task[];
  readonly later: number;
}

/**
 * What is due on `today` (`YYYY-MM-DD`) and around it, of applications on the board or the shelf. A next step stays overdue until it is done;
 * a round that is over is no task any more.
 */
export function agendaOf(document: Document, today: string): Agenda {
  const agenda = { overdue: [] as Task[], today: [] as Task[], week: [] as Task[], later: 0 };
  for (const task of tasksOf(document)) {
    const days = daysBetween(today, dayOf(task.due));
    if (days > WEEK) agenda.later += 1;
    else if (days > 0) agenda.week.push(task);
    else if (days === 0) agenda.today.push(task);
    else if (task.kind === "reminder") agenda.overdue.push(task);
  }
  for (const part of [agenda.overdue, agenda.today, agenda.week]) part.sort(byDue);
  return agenda;
}

function* tasksOf(document: Document): Generator<Task> {
  for (const reminder of document.reminders.values()) {
    const application = document.applications.get(reminder.application);
    if (!reminder.done && application && isOnBoard(application)) yield { kind: "reminder", due: reminder.due, application, reminder };
  }
  for (const application of document.applications.values()) {
    if (!isOnBoard(application)) continue;
    for (const entry of application.timeline) if (entry.kind === "round") yield { kind: "round", due: entry.at, application, round: entry };
  }
}

function byDue(one: Task, other: Task): number {
  return sortableTime(one.due) - sortableTime(other.due) || (one.application.id < other.application.id ? -1 : 1);
}
