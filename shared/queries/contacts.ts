// Who was in touch when: the touchpoints of each person and of each application, latest first.
import type { Document, Table } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";

interface Contacts {
  readonly byPerson: ReadonlyMap<Id, readonly Touchpoint[]>;
  readonly byApplication: ReadonlyMap<Id, readonly Touchpoint[]>;
}

const made = new WeakMap<Table<"touchpoints">, Contacts>();

/** The touchpoints of a document by person and by application, each latest first; made once for each version of the table. */
export function contactsOf({ touchpoints }: Pick<Document, "touchpoints">): Contacts {
  const known = made.get(touchpoints);
  if (known) return known;
  const byPerson = new Map<Id, Touchpoint[]>();
  const byApplication = new Map<Id, Touchpoint[]>();
  for (const touchpoint of touchpoints.values()) {
    put(byPerson, touchpoint.person, touchpoint);
    if (touchpoint.application !== undefined) put(byApplication, touchpoint.application, touchpoint);
  }
  for (const group of byPerson.values()) group.sort(latestFirst);
  for (const group of byApplication.values()) group.sort(latestFirst);
  const contacts = { byPerson, byApplication };
  made.set(touchpoints, contacts);
  return contacts;
}

function put(groups: Map<Id, Touchpoint[]>, key: Id, touchpoint: Touchpoint): void {
  const group = groups.get(key);
  if (group) group.push(touchpoint);
  else groups.set(key, [touchpoint]);
}

function latestFirst(one: Touchpoint, other: Touchpoint): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
