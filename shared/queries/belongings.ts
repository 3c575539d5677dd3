// What belongs to each person: the rounds with them, and the applications that name them, in which they were met or of which was spoken.
import type { Application } from "#shared/model/application.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { begunOn } from "./begun-on.ts";
import { contactsOf } from "./contacts.ts";

/** One round with somebody. */
export interface Meeting {
  readonly application: Application;
  readonly round: Round;
}

const met = new WeakMap<Table<"applications">, ReadonlyMap<Id, readonly Meeting[]>>();

/** The rounds with each person, in no order; made once for each version of the table. The bin is left out. */
export function meetingsOf({ applications }: Pick<Document, "applications">): ReadonlyMap<Id, readonly Meeting[]> {
  const known = met.get(applications);
  if (known) return known;
  const byPerson = new Map<Id, Meeting[]>();
  for (const application of applications.values()) {
    if (application.removed) continue;
    for (const round of application.timeline) {
      if (round.kind !== "round" || round.people === undefined) continue;
      for (const id of round.people) put(byPerson, id, { application, round });
    }
  }
  met.set(applications, byPerson);
  return byPerson;
}

/** The applications somebody belongs to, the latest begun first; what lies in the bin is left out. */
export function applicationsOf(document: Pick<Document, "applications" | "touchpoints">, person: Id): readonly Application[] {
  const theirs = new Set(namingOf(document).get(person));
  for (const { application } of meetingsOf(document).get(person) ?? []) theirs.add(application);
  for (const { application: about } of contactsOf(document).byPerson.get(person) ?? []) {
    const application = about === undefined ? undefined : document.applications.get(about);
    if (application && !application.removed) theirs.add(application);
  }
  return [...theirs].sort((one, other) => (begunOn(one) < begunOn(other) ? 1 : -1));
}

const naming = new WeakMap<Table<"applications">, ReadonlyMap<Id, readonly Application[]>>();

/** The applications that name each person; made once for each version of the table. */
function namingOf({ applications }: Pick<Document, "applications">): ReadonlyMap<Id, readonly Application[]> {
  const known = naming.get(applications);
  if (known) return known;
  const byPerson = new Map<Id, Application[]>();
  for (const application of applications.values()) {
    if (application.people === undefined || application.removed) continue;
    for (const id of application.people) put(byPerson, id, application);
  }
  naming.set(applications, byPerson);
  return byPerson;
}

function put<Kept>(byPerson: Map<Id, Kept[]>, id: Id, kept: Kept): void {
  const group = byPerson.get(id);
  if (group) group.push(kept);
  else byPerson.set(id, [kept]);
}
