// How many things are due now: the number beside Today, in the title of the window, on the badge and in the tray.
import { roundArrivalId } from "#shared/model/arrival-id.ts";
import { addMinutes, MINUTES_A_DAY } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import { type Moment, wallOf } from "./due.ts";
import { type Task, tasksOf, timeOf } from "./today.ts";

/** For how many minutes an interview that has begun still counts. */
const LASTS = 60;
const DAY_LENGTH = "YYYY-MM-DD".length;

/**
 * How many things are due at a moment: what is overdue, and what of today has come. An interview counts from the first of its lead times
 * that is less than a day ahead until an hour after it began, or until the person is done with it. Nothing else in Today counts.
 */
export function dueCount(document: Document, now: Moment): number {
  const { overdue, today, week } = tasksOf(document, now.wall.slice(0, DAY_LENGTH));
  const chosen = notificationsOf(document);
  const ahead = Math.max(0, ...chosen.leads.filter((lead) => lead < MINUTES_A_DAY));
  const [earliest, latest] = [addMinutes(now.wall, -LASTS), addMinutes(now.wall, ahead)];
  const hasCome = (task: Task) => {
    if (task.kind !== "round" || task.due.length === DAY_LENGTH) return wallOf(task.due, chosen) <= now.wall;
    const begins = timeOf(task);
    return earliest < begins && begins <= latest;
  };
  // An interview soon after midnight is at hand the evening before.
  const counts = (task: Task) => hasCome(task) && !(task.kind === "round" && isAnswered(task, document, now));
  return overdue.length + [...today, ...week].filter(counts).length;
}

/** Whether the person is done with a round, or put it off until later. */
function isAnswered({ application, round, due }: Extract<Task, { kind: "round" }>, { arrivals }: Document, now: Moment): boolean {
  const arrival = arrivals.get(roundArrivalId(application.id, round.id));
  return arrival?.due === due && (arrival.done !== undefined || (arrival.until !== undefined && arrival.until > now.wall));
}
