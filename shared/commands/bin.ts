// Letting go of what lies in the bin, and of every mention of it.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import { dropUnused } from "./attachment.ts";
import type { Draft } from "./draft.ts";
import type { Recipe } from "./recipe.ts";

/** Takes applications and people out of the bin for good: those named, or those that lie there since a day or longer. */
export const emptyBin: Recipe<"bin.empty"> = (draft, { ids, since }) => {
  const wanted = ids && new Set(ids);
  const isDue = ({ id, removed }: { id: Id; removed?: { at: string } | undefined }) =>
    removed !== undefined && (!wanted || wanted.has(id)) && (!since || dayOf(removed.at) <= since);
  const applications = idsOf(draft.before("applications").values(), isDue);
  const people = idsOf(draft.before("people").values(), isDue);
  if (applications.size + people.size === 0) return;
  const attachments = new Set<Id>();
  for (const id of applications) {
    for (const use of draft.get("applications", id)?.attachments ?? []) attachments.add(use.id);
    draft.take("applications", id);
  }
  dropUnused(draft, attachments);
  for (const id of people) draft.take("people", id);
  for (const { id, application, person } of draft.before("reminders").values()) {
    if ((application !== undefined && applications.has(application)) || (person !== undefined && people.has(person))) draft.take("reminders", id);
  }
  const lessons = new Set<Id>();
  for (const debrief of draft.before("debriefs").values()) {
    if (applications.has(debrief.application)) {
      lessons.add(debrief.id);
      draft.take("debriefs", debrief.id);
    } else if (debrief.people.some((id) => people.has(id))) draft.put("debriefs", { ...debrief, people: debrief.people.filter((id) => !people.has(id)) });
  }
  for (const touchpoint of draft.before("touchpoints").values()) {
    const { application, ...others } = touchpoint;
    if (people.has(touchpoint.person)) draft.take("touchpoints", touchpoint.id);
    else if (application !== undefined && applications.has(application)) draft.put("touchpoints", others as typeof touchpoint);
  }
  forget(draft, { application: applications, person: people, lesson: lessons });
};

type Gone = Readonly<Record<Origin["kind"], ReadonlySet<Id>>>;

/** Takes every mention of what is gone out of the applications and people that stay. */
function forget(draft: Draft, gone: Gone): void {
  for (const application of draft.before("applications").values()) {
    if (!gone.application.has(application.id) && mentions(application, gone)) draft.put("applications", without(application, gone));
  }
  for (const person of draft.before("people").values()) {
    if (!gone.person.has(person.id) && originGone(person, gone)) draft.put("people", withoutOrigins(person, gone));
  }
}

function mentions(application: Application, gone: Gone): boolean {
  return (
    application.people?.some((id) => gone.person.has(id)) === true ||
    originGone(application, gone) ||
    application.timeline.some((entry) => inEntry(entry, gone))
  );
}

function inEntry(entry: Entry, gone: Gone): boolean {
  if (entry.kind === "round") return entry.people?.some((id) => gone.person.has(id)) === true;
  return entry.kind === "move" && originGone(entry, gone);
}

function without(application: Application, gone: Gone): Application {
  const timeline = application.timeline.map((entry): Entry => {
    if (entry.kind === "move") return withoutOrigins(entry, gone);
    return entry.kind === "round" ? withoutPeople(entry, gone) : entry;
  });
  return { ...withoutOrigins(withoutPeople(application, gone), gone), timeline };
}

function withoutPeople<Naming extends { people?: Id[] | undefined }>(record: Naming, gone: Gone): Naming {
  const { people = [], ...others } = record;
  const left = people.filter((id) => !gone.person.has(id));
  return (left.length > 0 ? { ...others, people: left } : others) as Naming;
}

interface Growing {
  grewFrom?: Origin[] | undefined;
  notFrom?: Origin[] | undefined;
}

function originGone({ grewFrom = [], notFrom = [] }: Growing, gone: Gone): boolean {
  return [...grewFrom, ...notFrom].some(({ kind, id }) => gone[kind].has(id));
}

function withoutOrigins<Grows extends object>(record: Grows, gone: Gone): Grows {
  const { grewFrom, notFrom, ...others } = record as Growing;
  const left = (origins: readonly Origin[] | undefined) => origins?.filter(({ kind, id }) => !gone[kind].has(id)) ?? [];
  const [from, not] = [left(grewFrom), left(notFrom)];
  return { ...others, ...(from.length > 0 ? { grewFrom: from } : {}), ...(not.length > 0 ? { notFrom: not } : {}) } as Grows;
}

function idsOf<Kept extends { id: Id }>(records: Iterable<Kept>, isMeant: (record: Kept) => boolean): Set<Id> {
  const ids = new Set<Id>();
  for (const record of records) if (isMeant(record)) ids.add(record.id);
  return ids;
}
