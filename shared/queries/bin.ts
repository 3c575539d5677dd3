// What was put away: the archive, and the bin with the days each thing still lies there.
import type { Application } from "#shared/model/application.ts";
import { dayOf, daysBetween, sortableTime } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";

/** How many days the bin keeps a thing. */
const BIN_DAYS = 30;

/** An archived application that is not in the bin. */
export type Archived = Application & { readonly archived: NonNullable<Application["archived"]> };
/** An application in the bin. */
export type Removed = Application & { readonly removed: NonNullable<Application["removed"]> };

/** The archived applications, the latest first; what lies in the bin is not among them. */
export function archivedOf(document: Document): Archived[] {
  const archived: Archived[] = [];
  for (const application of document.applications.values()) if (isArchived(application)) archived.push(application);
  return archived.sort((one, other) => sortableTime(other.archived.at) - sortableTime(one.archived.at) || byId(one, other));
}

/** The applications that lie in the bin, the latest first. */
export function binOf(document: Document): Removed[] {
  const removed: Removed[] = [];
  for (const application of document.applications.values()) if (isRemoved(application)) removed.push(application);
  return removed.sort((one, other) => sortableTime(other.removed.at) - sortableTime(one.removed.at) || byId(one, other));
}

/** A person in the bin. */
export type RemovedPerson = Person & { readonly removed: NonNullable<Person["removed"]> };

/** Something that lies in the bin. */
export type InBin = { readonly kind: "application"; readonly record: Removed } | { readonly kind: "person"; readonly record: RemovedPerson };

/** The applications and the people that lie in the bin, the latest first. */
export function allInBin(document: Document): InBin[] {
  const all: InBin[] = binOf(document).map((record) => ({ kind: "application", record }));
  for (const record of document.people.values()) if (isRemovedPerson(record)) all.push({ kind: "person", record });
  return all.sort((one, other) => sortableTime(other.record.removed.at) - sortableTime(one.record.removed.at) || byId(one.record, other.record));
}

/** Whole days until the bin lets a thing go, on `today` (`YYYY-MM-DD`); never negative. */
export function daysLeft({ removed }: Pick<Removed, "removed">, today: string): number {
  return Math.max(0, BIN_DAYS - daysBetween(dayOf(removed.at), today));
}

function isArchived(application: Application): application is Archived {
  return application.archived !== undefined && application.removed === undefined;
}

function isRemoved(application: Application): application is Removed {
  return application.removed !== undefined;
}

function isRemovedPerson(person: Person): person is RemovedPerson {
  return person.removed !== undefined;
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
