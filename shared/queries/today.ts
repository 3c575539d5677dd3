// What there is to do now: what is overdue, due today and due this week, debriefs left for later, and applications gone quiet.
import type { Application } from "#shared/model/application.ts";
import { addDays } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { saysAnything } from "./debriefs.ts";
import { type DuePerson, peopleDue } from "./people-due.ts";
import { quietOf } from "./quiet.ts";
import { roundHere } from "./round-here.ts";

/** How many days after today still count as this week. */
const WEEK = 7;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** What a reminder is on. */
export type About = { readonly application: Application; readonly person?: undefined } | { readonly person: Person; readonly application?: undefined };

/**
 * One thing to do by a day or a wall-clock time. `key` names it among all that Today shows. `here`: the time of a round by the person's own
 * clock, where that is another.
 */
export type Task =
  | { readonly kind: "reminder"; readonly key: string; readonly due: string; readonly about: About; readonly reminder: Reminder }
  | { readonly kind: "round"; readonly key: string; readonly due: string; readonly here?: string; readonly application: Application; readonly round: Round }
  | { readonly kind: "person"; readonly key: string; readonly due: string; readonly known: DuePerson };

/** A debrief that was left for later. */
export interface WaitingDebrief {
  readonly kind: "debrief";
  readonly key: string;
  readonly application: Application;
  readonly debrief: Debrief;
}

/** An application gone quiet, and for how many whole days. */
export interface QuietApplication {
  readonly kind: "quiet";
  readonly key: string;
  readonly application: Application;
  readonly days: number;
}

/** Anything that Today shows a line for. */
export type Item = Task | WaitingDebrief | QuietApplication;

/** Tasks come earliest first, debriefs and quiet applications the latest first. `later` counts next steps and interviews after this week. */
export interface Agenda {
  readonly overdue: readonly Task[];
  readonly today: readonly Task[];
  readonly week: readonly Task[];
  readonly debriefs: readonly WaitingDebrief[];
  readonly quiet: readonly QuietApplication[];
  readonly later: number;
}

/**
 * What there is to do on `today` (`YYYY-MM-DD`), of applications on the board or the shelf and of people who are not in the bin. A next
 * step stays overdue until it is done, and somebody until there is a touchpoint; a round that is over is no task any more. What is quiet
 * and has an open next step is left out, and so is a debrief without a word in it whose application is not rejected any more.
 */
export function agendaOf(document: Document, today: string): Agenda {
  const { withStep, ...tasks } = tasksOf(document, today);
  return { ...tasks, debriefs: waitingDebriefs(document, today), quiet: quietApplications(document, today, withStep) };
}

/** As much of the agenda as has a day of its own, and the ids of the applications that have an open next step. */
export function tasksOf(document: Document, today: string): Pick<Agenda, "overdue" | "today" | "week" | "later"> & { readonly withStep: ReadonlySet<Id> } {
  const weekEnd = addDays(today, WEEK);
  const tasks = new Calendar(today, weekEnd);
  const withStep = addReminders(tasks, document);
  const lastMet = addRounds(tasks, document, today);
  for (const known of peopleDue(document, weekEnd, lastMet)) tasks.add({ kind: "person", key: `person ${known.person.id}`, due: known.nextTouch, known });
  return { ...tasks.sorted(), withStep };
}

/** Tasks put under the part of the calendar they belong to. Days are compared as text: a `Date` for each would take longer than all the rest. */
class Calendar {
  readonly #today: string;
  readonly #weekEnd: string;
  readonly #parts = { overdue: [] as Task[], today: [] as Task[], week: [] as Task[] };
  #later = 0;

  constructor(today: string, weekEnd: string) {
    this.#today = today;
    this.#weekEnd = weekEnd;
  }

  add(task: Task): void {
    const day = timeOf(task).slice(0, DAY_LENGTH);
    if (day > this.#weekEnd) this.#later += 1;
    else if (day > this.#today) this.#parts.week.push(task);
    else if (day === this.#today) this.#parts.today.push(task);
    else this.#parts.overdue.push(task);
  }

  sorted(): Pick<Agenda, "overdue" | "today" | "week" | "later"> {
    for (const part of Object.values(this.#parts)) part.sort(byDue);
    return { ...this.#parts, later: this.#later };
  }
}

/** Adds the open next steps; gives the ids of the applications that have one. */
function addReminders(tasks: Calendar, document: Document): ReadonlySet<Id> {
  const withStep = new Set<Id>();
  for (const reminder of document.reminders.values()) {
    if (reminder.done) continue;
    const about = aboutOf(reminder, document);
    if (!about) continue;
    if (about.application) withStep.add(about.application.id);
    tasks.add({ kind: "reminder", key: `reminder ${reminder.id}`, due: reminder.due, about, reminder });
  }
  return withStep;
}

/** The application on the board or the shelf, or the person out of the bin, that a reminder is on; undefined where it rests with them. */
export function aboutOf({ application, person }: Reminder, { applications, people }: Pick<Document, "applications" | "people">): About | undefined {
  const onApplication = application === undefined ? undefined : applications.get(application);
  if (onApplication) return isOnBoard(onApplication) ? { application: onApplication } : undefined;
  const onPerson = person === undefined ? undefined : people.get(person);
  return onPerson && !onPerson.removed ? { person: onPerson } : undefined;
}

/** Adds the rounds ahead; gives the day of the last past round with each person, of archived applications too. */
function addRounds(tasks: Calendar, { applications }: Document, today: string): ReadonlyMap<Id, string> {
  const lastMet = new Map<Id, string>();
  const eve = addDays(today, -2);
  for (const application of applications.values()) {
    if (application.removed) continue;
    for (const entry of application.timeline) {
      if (entry.kind !== "round") continue;
      // Of those that are long over, no clock has to be asked.
      const here = entry.at >= eve ? roundHere(entry) : undefined;
      if ((here ?? entry.at) >= today) {
        const key = `round ${application.id} ${entry.id}`;
        if (!application.archived) tasks.add({ kind: "round", key, due: entry.at, ...(here === undefined ? {} : { here }), application, round: entry });
      } else if (entry.people) noteMet(lastMet, entry.people, entry.at);
    }
  }
  return lastMet;
}

function noteMet(lastMet: Map<Id, string>, people: readonly Id[], at: string): void {
  for (const id of people) if (at > (lastMet.get(id) ?? "")) lastMet.set(id, at.slice(0, DAY_LENGTH));
}

function quietApplications(document: Document, today: string, withStep: ReadonlySet<Id>): QuietApplication[] {
  const quiet: QuietApplication[] = [];
  for (const { application, days } of quietOf(document, today)) {
    if (!withStep.has(application.id)) quiet.push({ kind: "quiet", key: `quiet ${application.id}`, application, days });
  }
  return quiet.reverse();
}

function waitingDebriefs({ debriefs, applications }: Document, today: string): WaitingDebrief[] {
  const waiting: WaitingDebrief[] = [];
  for (const debrief of debriefs.values()) {
    if (debrief.finishedAt !== undefined || (debrief.snoozedUntil !== undefined && debrief.snoozedUntil > today)) continue;
    const application = applications.get(debrief.application);
    if (!application || !isOnBoard(application)) continue;
    if (application.stage !== "rejected" && !saysAnything(debrief)) continue;
    waiting.push({ kind: "debrief", key: `debrief ${debrief.id}`, application, debrief });
  }
  return waiting.sort((one, other) => (one.debrief.at === other.debrief.at ? byKey(one, other) : one.debrief.at < other.debrief.at ? 1 : -1));
}

/** A day sorts before a time on it, as the text of both does. */
function byDue(one: Task, other: Task): number {
  const [time, otherTime] = [timeOf(one), timeOf(other)];
  if (time !== otherTime) return time < otherTime ? -1 : 1;
  return byKey(one, other);
}

/** When a task is due where the person is. */
export function timeOf(task: Task): string {
  return (task.kind === "round" ? task.here : undefined) ?? task.due;
}

function byKey(one: Item, other: Item): number {
  return one.key < other.key ? -1 : 1;
}
