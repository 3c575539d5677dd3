// What a line says: what there is to do, about whom or what, and when.
import { applicationName } from "#shared/model/application-name.ts";
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { rejectionOf } from "#shared/queries/debriefs.ts";
import { type Item, type Task, timeOf } from "#shared/queries/today.ts";
import { i18n, say } from "#shared/text/say.ts";
import { dayCount, fullDate, nearDate, nearTime, timeOfDay } from "../ui/dates.ts";
import { roundTimes } from "../ui/round-time.ts";

/** Which part of the calendar a task stands in. */
export type TaskPart = "overdue" | "today" | "week";

/** What there is to do. */
export function whatOf(item: Item, document: Document): string {
  switch (item.kind) {
    case "reminder":
      return item.reminder.text;
    case "round":
      return roundText(item.round, document);
    case "person":
      return say({ key: "today.beInTouch", values: { name: item.known.person.name } });
    default:
      return applicationName(item.application);
  }
}

/** About whom or what, where the line has not said it yet. */
export function aboutOf(item: Item, today: string): string {
  switch (item.kind) {
    case "reminder":
      return item.about.application ? applicationName(item.about.application) : item.about.person.name;
    case "round":
      return [applicationName(item.application), roundTimes(item.round)].filter(Boolean).join(" · ");
    case "person":
      return aboutPerson(item.known, today);
    case "debrief":
      return say({ key: "today.rejectedOn", values: { date: nearDate(rejectedAt(item), today) } });
    case "quiet":
      return say({ key: "today.quietFor", values: { days: dayCount(item.days) } });
  }
}

/** When it is due, beside the heading of its part: how late, at what time, or on which day. */
export function whenOf(task: Task, part: TaskPart, today: string): string {
  const due = timeOf(task);
  if (part === "overdue") return say({ key: "today.late", values: { count: daysBetween(dayOf(due), today) } });
  return part === "today" ? timeOfDay(due) : nearTime(due, today);
}

/** The whole date behind what a line says of its time. */
export function dateOf(item: Item): string | undefined {
  if (item.kind === "quiet") return undefined;
  return fullDate(item.kind === "debrief" ? rejectedAt(item) : timeOf(item));
}

/** What is to be done about a quiet application, as a next step says it. */
export function followUpText({ company, role }: { readonly company: string; readonly role: string }): string {
  return say(company ? { key: "today.followUpWith", values: { company } } : { key: "today.followUpOn", values: { role } }).slice(0, LINE_LIMIT);
}

function rejectedAt({ application, debrief }: Extract<Item, { kind: "debrief" }>): string {
  const rejection = debrief.move === undefined ? rejectionOf(application) : application.timeline.find(({ id }) => id === debrief.move);
  return rejection?.at ?? debrief.at;
}

function roundText({ name, with: withWhom, people = [] }: Round, document: Document): string {
  const known = people.flatMap((id) => document.people.get(id)?.name ?? []);
  const names = known.length > 0 ? new Intl.ListFormat(i18n.language).format(known) : withWhom;
  const what = name || say({ key: "today.round" });
  return names ? say({ key: "today.roundWith", values: { name: what, with: names } }) : what;
}

function aboutPerson({ person: { title, company }, lastTouch }: Extract<Item, { kind: "person" }>["known"], today: string): string {
  const who = title && company ? say({ key: "today.titleAt", values: { title, company } }) : (title ?? company);
  const last = lastTouch === undefined ? say({ key: "today.notInTouch" }) : say({ key: "today.lastTouch", values: { date: nearDate(lastTouch, today) } });
  return who ? `${who} · ${last}` : last;
}
