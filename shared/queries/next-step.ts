// What comes next for each application: its earliest open reminder or round ahead.
import type { Application } from "#shared/model/application.ts";
import { dayOf, daysBetween, sortableTime } from "#shared/model/calendar.ts";
import type { Change } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import type { Reminder } from "#shared/model/reminder.ts";

/** The open reminders of each application, earliest first. */
export type OpenReminders = ReadonlyMap<string, readonly Reminder[]>;

/** What a card says comes next. `due` is a day or a wall-clock time; `text` is empty for a round without a name. */
export interface NextStep {
  readonly kind: "reminder" | "round";
  readonly id: string;
  readonly due: string;
  /** Of a round: the time zone that its time is in. */
  readonly zone?: string | undefined;
  readonly text: string;
}

/** The open reminders of a document by application. */
export function openReminders(document: Document): OpenReminders {
  const byApplication = new Map<string, Reminder[]>();
  for (const reminder of document.reminders.values()) {
    if (reminder.done || reminder.application === undefined) continue;
    const group = byApplication.get(reminder.application);
    if (group) group.push(reminder);
    else byApplication.set(reminder.application, [reminder]);
  }
  for (const group of byApplication.values()) group.sort(byDue);
  return byApplication;
}

/** The open reminders after a change; the same map where it touched none. */
export function openRemindersAfter(open: OpenReminders, change: Change): OpenReminders {
  let next: Map<string, readonly Reminder[]> | undefined;
  for (const record of change) {
    if (record.table !== "reminders") continue;
    next ??= new Map(open);
    for (const version of [record.before, record.after]) {
      if (version?.application === undefined) continue;
      const others = (next.get(version.application) ?? []).filter(({ id }) => id !== version.id);
      const group = version === record.after && !version.done ? [...others, version].sort(byDue) : others;
      if (group.length > 0) next.set(version.application, group);
      else next.delete(version.application);
    }
  }
  return next ?? open;
}

/** What comes next for an application: the earliest of its open reminders and its rounds from `today` on. */
export function nextStepOf(application: Application, reminders: readonly Reminder[] | undefined, today: string): NextStep | undefined {
  let next: NextStep | undefined;
  const first = reminders?.[0];
  if (first) next = { kind: "reminder", id: first.id, due: first.due, text: first.text };
  for (const entry of application.timeline) {
    if (entry.kind !== "round" || dayOf(entry.at) < today) continue;
    if (!next || sortableTime(entry.at) < sortableTime(next.due)) next = { kind: "round", id: entry.id, due: entry.at, zone: entry.zone, text: entry.name };
  }
  return next;
}

/** Whether something due on `due` is late on `today`; the day itself is not late. */
export function isOverdue(due: string, today: string): boolean {
  return daysBetween(dayOf(due), today) > 0;
}

function byDue(one: Reminder, other: Reminder): number {
  return sortableTime(one.due) - sortableTime(other.due) || (one.id < other.id ? -1 : 1);
}
