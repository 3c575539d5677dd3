// Applications and people by their company, and open applications by their link: made once for each version of a table, so that typing stays smooth.
import type { Application } from "#shared/model/application.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Document, Table } from "#shared/model/document.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import type { Person } from "#shared/model/person.ts";
import { begunOn } from "./begun-on.ts";

type ByCompany<Known> = ReadonlyMap<string, readonly Known[]>;

/** The folded company of each record: a record that did not change is not folded again when its table does. */
const folded = new WeakMap<Application | Person, string>();
const applicationIndexes = new WeakMap<Table<"applications">, ByCompany<Application>>();
const peopleIndexes = new WeakMap<Table<"people">, ByCompany<Person>>();
const linkIndexes = new WeakMap<Table<"applications">, ReadonlyMap<string, Application>>();

/** The applications of each company, latest first; made once for each version of the table. */
export function applicationsByCompany({ applications }: Document): ByCompany<Application> {
  const known = applicationIndexes.get(applications);
  if (known) return known;
  const index = byCompany(applications.values());
  for (const group of index.values()) if (group.length > 1) group.sort(latestFirst);
  applicationIndexes.set(applications, index);
  return index;
}

/** Who works at each company; made once for each version of the table. */
export function peopleByCompany({ people }: Document): ByCompany<Person> {
  const known = peopleIndexes.get(people);
  if (known) return known;
  const index = byCompany(people.values());
  peopleIndexes.set(people, index);
  return index;
}

/** Open applications by their link; of several with one link, one of them. Made once for each version of the table. */
export function openByLink({ applications }: Document): ReadonlyMap<string, Application> {
  const known = linkIndexes.get(applications);
  if (known) return known;
  const index = new Map<string, Application>();
  for (const application of applications.values()) if (application.link !== undefined && isOpen(application)) index.set(application.link, application);
  linkIndexes.set(applications, index);
  return index;
}

function byCompany<Known extends Application | Person>(records: Iterable<Known>): Map<string, Known[]> {
  const index = new Map<string, Known[]>();
  const names = new Map<string, string>();
  for (const record of records) {
    if (record.removed || !record.company) continue;
    const key = folded.get(record) ?? names.get(record.company) ?? foldCompany(record.company);
    folded.set(record, key);
    names.set(record.company, key);
    const group = index.get(key);
    if (group) group.push(record);
    else index.set(key, [record]);
  }
  return index;
}

function latestFirst(one: Application, other: Application): number {
  const [began, otherBegan] = [begunOn(one), begunOn(other)];
  if (began !== otherBegan) return began < otherBegan ? 1 : -1;
  return one.createdAt < other.createdAt ? 1 : -1;
}

/** Whether an application may still come to something. */
export function isOpen(application: Application): boolean {
  return isOnBoard(application) && application.stage !== "rejected";
}
