// How many things are due now: the number beside Today, in the title of the window, on the badge and in the tray.
import { roundArrivalId } from "#shared/model/arrival-id.ts";
import { addMinutes, MINUTES_A_DAY } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import { instantOf } from "#shared/model/zoned-time.ts";
import { type Moment, wallOf } from "./due.ts";
import { type Task, tasksOf } from "./today.ts";

/** For how many minutes an interview that has begun still counts. */
const LASTS = 60;
const DAY_LENGTH = "YYYY-MM-DD".length;
const MINUTE_MS = 60_000;

/**
 * How many things are due at a moment: what is overdue, and what of today has come. An interview counts from the first of its lead times
 * that is less than a day ahead until an hour after it began, or until the person is done with it. Nothing else in Today counts.
 */
export function dueCount(document: Document, now: Moment): number {
  const { overdue, today, week } = tasksOf(document, now.wall.slice(0, DAY_LENGTH));
  // An interview that is tomorrow where it takes place may be today here.
  return overdue.length + [...today, ...week].filter((task) => hasCome(task, document, now)).length;
}

function hasCome(task: Task, document: Document, now: Moment): boolean {
  const chosen = notificationsOf(document);
  return task.kind === "round" ? isAtHand(task, chosen.leads, document, now) : wallOf(task.due, chosen) <= now.wall;
}

function isAtHand({ application, round, due }: Extract<Task, { kind: "round" }>, leads: readonly number[], document: Document, now: Moment): boolean {
  const arrival = document.arrivals.get(roundArrivalId(application.id, round.id));
  if (arrival?.due === due && (arrival.done || (arrival.until !== undefined && arrival.until > now.wall))) return false;
  if (due.length === DAY_LENGTH) return wallOf(due, notificationsOf(document)) <= now.wall;
  const ahead = Math.max(0, ...leads.filter((lead) => lead < MINUTES_A_DAY));
  const start = round.zone === undefined ? undefined : instantOf(due, round.zone);
  if (start !== undefined) return start - ahead * MINUTE_MS <= now.instant && now.instant < start + LASTS * MINUTE_MS;
  return addMinutes(due, -ahead) <= now.wall && now.wall < addMinutes(due, LASTS);
}
