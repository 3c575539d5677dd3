// What belongs to each person: the applications that name them, in which they were met or of which was spoken, and the rounds with them.
import type { Application } from "#shared/model/application.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";

/** One round with somebody. */
export interface Meeting {
  readonly application: Application;
  readonly round: Round;
}

interface Belongings {
  readonly applications: readonly Application[];
  /** In no order. */
  readonly meetings: readonly Meeting[];
}

interface Gathered {
  readonly applications: Application[];
  readonly meetings: Meeting[];
}

type ByPerson = ReadonlyMap<Id, Belongings>;

const made = new WeakMap<Table<"applications">, { readonly touchpoints: Table<"touchpoints">; readonly byPerson: ByPerson }>();

/** What belongs to each person of a document, without what lies in the bin; made once for each version of the two tables. */
export function belongingsOf({ applications, touchpoints }: Pick<Document, "applications" | "touchpoints">): ByPerson {
  const known = made.get(applications);
  if (known?.touchpoints === touchpoints) return known.byPerson;
  const byPerson = new Map<Id, Gathered>();
  for (const application of applications.values()) {
    if (application.removed) continue;
    if (application.people) for (const id of application.people) gather(byPerson, id, application);
    for (const entry of application.timeline) {
      if (entry.kind !== "round" || !entry.people) continue;
      for (const id of entry.people) gather(byPerson, id, application).meetings.push({ application, round: entry });
    }
  }
  for (const { person, application: about } of touchpoints.values()) {
    const application = about === undefined ? undefined : applications.get(about);
    if (application && !application.removed && !byPerson.get(person)?.applications.includes(application)) gather(byPerson, person, application);
  }
  made.set(applications, { touchpoints, byPerson });
  return byPerson;
}

function gather(byPerson: Map<Id, Gathered>, id: Id, application: Application): Gathered {
  const known = byPerson.get(id);
  if (!known) {
    const first = { applications: [application], meetings: [] };
    byPerson.set(id, first);
    return first;
  }
  // What belongs to one application comes in one go.
  if (known.applications.at(-1) !== application) known.applications.push(application);
  return known;
}
