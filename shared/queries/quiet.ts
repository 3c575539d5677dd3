// Which applications are quiet: applied or interviewed, and nothing happened for as long as the person set. Derived, never stored.
import type { Application } from "#shared/model/application.ts";
import { addDays, dayOf, daysBetween } from "#shared/model/calendar.ts";
import { USUAL_QUIET_DAYS } from "#shared/model/default-settings.ts";
import { type Document, settingsOf, type Table } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { isOnBoard } from "#shared/model/on-board.ts";

/** An application that is quiet, and for how many whole days. */
export interface Quiet {
  readonly application: Application;
  readonly days: number;
}

/** What quietness is read from beside the application itself. */
type Around = Pick<Document, "settings" | "touchpoints" | "reminders">;
type Told = ReadonlyMap<Id, string>;
const NONE: Told = new Map();

const ownLast = new WeakMap<Application, string>();
const lastContacts = new WeakMap<Table<"touchpoints">, Told>();
const lastSteps = new WeakMap<Table<"reminders">, Told>();

/**
 * How many days an application has been quiet on `today` (`YYYY-MM-DD`); undefined where it is not. What counts as something that
 * happened: a move, a note, a round (one ahead keeps it from being quiet), an edit, a touchpoint about it, a next step that was
 * done, and the day it was applied for; where that or the day of a move is not known, the day it was put down. Quick enough for every card that is drawn.
 */
export function quietDaysOf(document: Around, application: Application, today: string): number | undefined {
  if (!canBeQuiet(application)) return undefined;
  const last = lastEvent(application, contactsIn(document.touchpoints), stepsIn(document.reminders));
  const days = daysBetween(last, today);
  return days >= quietAfter(document) ? days : undefined;
}

/** Every quiet application of a document on `today`, the longest quiet first. */
export function quietOf(document: Around & Pick<Document, "applications">, today: string): readonly Quiet[] {
  const latest = addDays(today, -quietAfter(document));
  const contacts = contactsIn(document.touchpoints);
  const steps = stepsIn(document.reminders);
  // A few hundred days at most: they are sorted and counted once each, whatever stands under them.
  const byDay = new Map<string, Application[]>();
  for (const application of document.applications.values()) {
    if (!canBeQuiet(application)) continue;
    const last = lastEvent(application, contacts, steps);
    if (last > latest) continue;
    const group = byDay.get(last);
    if (group) group.push(application);
    else byDay.set(last, [application]);
  }
  const quiet: Quiet[] = [];
  for (const [last, group] of [...byDay].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const days = daysBetween(last, today);
    for (const application of group.sort(byId)) quiet.push({ application, days });
  }
  return quiet;
}

function byId(one: Application, other: Application): number {
  return one.id < other.id ? -1 : 1;
}

function quietAfter(document: Around): number {
  return settingsOf(document).quietDays ?? USUAL_QUIET_DAYS;
}

function canBeQuiet(application: Application): boolean {
  return (application.stage === "applied" || application.stage === "interviewed") && isOnBoard(application);
}

/** The day something happened last. Days as text (`YYYY-MM-DD`) sort as they follow. */
function lastEvent(application: Application, contacts: Told, steps: Told): string {
  let last = ownLast.get(application);
  if (last === undefined) {
    last = lastOnItself(application);
    ownLast.set(application, last);
  }
  const contact = contacts.get(application.id);
  if (contact !== undefined && contact > last) last = contact;
  const step = steps.get(application.id);
  return step !== undefined && step > last ? step : last;
}

/** Only the latest instant is turned into a day: to do so for each would take longer than all the rest. */
function lastOnItself({ appliedOn, createdAt, timeline }: Application): string {
  let day = appliedOn ?? "";
  let instant = appliedOn === undefined ? createdAt : "";
  for (const entry of timeline) {
    const { at } = entry;
    // It may have happened at any time until it was put down.
    if (entry.kind === "move" && entry.undated && createdAt > instant) instant = createdAt;
    if (at.endsWith("Z")) {
      if (at > instant) instant = at;
    } else if (at > day) day = at;
  }
  // A round's wall-clock time begins with its day.
  const known = dayOf(day);
  if (instant === "") return known;
  const told = dayOf(instant);
  if (told < known) return known;
  return told;
}

function contactsIn(touchpoints: Table<"touchpoints">): Told {
  if (touchpoints.size === 0) return NONE;
  let last = lastContacts.get(touchpoints);
  if (!last) {
    const made = new Map<Id, string>();
    for (const { application, at } of touchpoints.values()) {
      if (application !== undefined && at > (made.get(application) ?? "")) made.set(application, at);
    }
    lastContacts.set(touchpoints, made);
    last = made;
  }
  return last;
}

function stepsIn(reminders: Table<"reminders">): Told {
  if (reminders.size === 0) return NONE;
  let last = lastSteps.get(reminders);
  if (!last) {
    const made = new Map<Id, string>();
    for (const { application, done } of reminders.values()) {
      if (done && application !== undefined && done.at > (made.get(application) ?? "")) made.set(application, done.at);
    }
    for (const [application, at] of made) made.set(application, dayOf(at));
    lastSteps.set(reminders, made);
    last = made;
  }
  return last;
}
