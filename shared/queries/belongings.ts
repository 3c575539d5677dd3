// What belongs to each person: the rounds with them, and the applications that name them, in which they were met or of which was spoken.
import type { Application } from "#shared/model/application.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";

/** One round with somebody. */
export interface ApplicationRound {
  readonly application: Application;
  readonly round: Round;
}

const met = new WeakMap<Table<"applications">, ReadonlyMap<Id, readonly ApplicationRound[]>>();

/** The rounds with each person, in no order; made once for each version of the table. The bin is left out. */
export function roundsByPerson({ applications }: Pick<Document, "applications">): ReadonlyMap<Id, readonly ApplicationRound[]> {
  const known = met.get(applications);
  if (known) return known;
  const byPerson = new Map<Id, ApplicationRound[]>();
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

const NONE: ReadonlySet<Application> = new Set();

/** The applications somebody belongs to, in no order; what lies in the bin is left out. */
export function belongingsOf(document: Pick<Document, "applications" | "touchpoints">, person: Id): ReadonlySet<Application> {
  return belongingsIn(document).get(person) ?? NONE;
}

interface Index {
  readonly touchpoints: Table<"touchpoints">;
  readonly byPerson: ReadonlyMap<Id, ReadonlySet<Application>>;
}
const made = new WeakMap<Table<"applications">, Index>();

/** The applications that name each person, in which they were met, or of which was spoken; made once for each version of the tables. */
function belongingsIn({ applications, touchpoints }: Pick<Document, "applications" | "touchpoints">): Index["byPerson"] {
  const known = made.get(applications);
  if (known?.touchpoints === touchpoints) return known.byPerson;
  const byPerson = new Map<Id, Set<Application>>();
  const belong = (id: Id, application: Application) => {
    const theirs = byPerson.get(id);
    if (theirs) theirs.add(application);
    else byPerson.set(id, new Set([application]));
  };
  for (const application of applications.values()) {
    if (application.removed) continue;
    for (const id of application.people ?? []) belong(id, application);
    for (const entry of application.timeline) if (entry.kind === "round" && entry.people) for (const id of entry.people) belong(id, application);
  }
  for (const { person, application: about } of touchpoints.values()) {
    const application = about === undefined ? undefined : applications.get(about);
    if (application && !application.removed) belong(person, application);
  }
  made.set(applications, { touchpoints, byPerson });
  return byPerson;
}

function put<Kept>(byPerson: Map<Id, Kept[]>, id: Id, kept: Kept): void {
  const group = byPerson.get(id);
  if (group) group.push(kept);
  else byPerson.set(id, [kept]);
}
