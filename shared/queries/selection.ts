// Some applications as a document of their own, with all that hangs together with them and nothing of the rest.
import type { Application } from "#shared/model/application.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import type { Person } from "#shared/model/person.ts";
import { debriefsByApplication } from "./debriefs.ts";

/**
 * The applications of these ids (the bin aside), their debriefs, documents and next steps, the people they name with what happened between you and
 * them, and origins as far as they lead to one of these. Neither settings nor what Perennial told of.
 */
export function selectionOf(document: Document, only: ReadonlySet<Id>): Document {
  const chosen = [...document.applications.values()].filter(({ id, removed }) => only.has(id) && !removed);
  const applications = byId(chosen);
  const debriefs = byId(chosen.flatMap(({ id }) => debriefsByApplication(document).get(id) ?? []));
  const named = new Set<Id>([...chosen.flatMap(namedBy), ...[...debriefs.values()].flatMap(({ people }) => people)]);
  for (const { application, person } of document.touchpoints.values()) if (application !== undefined && applications.has(application)) named.add(person);
  const people = filtered(document.people, ({ id, removed }) => named.has(id) && !removed);
  const used = new Set(chosen.flatMap(({ attachments = [] }) => attachments.map(({ id }) => id)));
  const there: There = { application: applications, person: people, lesson: debriefs };
  return {
    ...emptyDocument(),
    settings: new Map(),
    applications: mapped(applications, (application) => withLeft(application, there)),
    people: mapped(people, (person) => ({ ...person, ...originsLeft(person, there) }) as Person),
    touchpoints: filtered(
      document.touchpoints,
      ({ person, application }) => people.has(person) && (application === undefined || applications.has(application)),
    ),
    debriefs: mapped(debriefs, (debrief) => ({ ...debrief, people: debrief.people.filter((id) => people.has(id)) })),
    reminders: filtered(document.reminders, ({ application, person }) => applications.has(application ?? "") || people.has(person ?? "")),
    attachments: filtered(document.attachments, ({ id }) => used.has(id)),
  };
}

/** What can be named in the new document, by the kind of origin that names it. */
type There = Readonly<Record<Origin["kind"], ReadonlyMap<Id, unknown>>>;

function namedBy({ people = [], timeline, grewFrom = [] }: Application): Id[] {
  const origins = [...grewFrom, ...timeline.flatMap((entry) => (entry.kind === "move" ? (entry.grewFrom ?? []) : []))];
  const met = timeline.flatMap((entry) => (entry.kind === "round" ? (entry.people ?? []) : []));
  return [...people, ...met, ...origins.flatMap(({ kind, id }) => (kind === "person" ? [id] : []))];
}

/** The application without what it names that does not come along. */
function withLeft(application: Application, there: There): Application {
  return {
    ...application,
    ...originsLeft(application, there),
    ...peopleLeft(application, there),
    timeline: application.timeline.map((entry): Entry => {
      if (entry.kind === "move") return { ...entry, ...originsLeft(entry, there) } as Entry;
      return entry.kind === "round" ? ({ ...entry, ...peopleLeft(entry, there) } as Entry) : entry;
    }),
  } as Application;
}

function peopleLeft({ people }: { readonly people?: readonly Id[] | undefined }, there: There) {
  return people ? { people: people.filter((id) => there.person.has(id)) } : {};
}

interface Growing {
  readonly grewFrom?: readonly Origin[] | undefined;
  readonly notFrom?: readonly Origin[] | undefined;
}

function originsLeft({ grewFrom, notFrom }: Growing, there: There): Growing {
  const left = (origins: readonly Origin[]) => origins.filter(({ kind, id }) => there[kind].has(id));
  return { ...(grewFrom ? { grewFrom: left(grewFrom) } : {}), ...(notFrom ? { notFrom: left(notFrom) } : {}) };
}

function byId<Value extends { readonly id: Id }>(records: readonly Value[]): Map<Id, Value> {
  return new Map(records.map((record) => [record.id, record]));
}

function mapped<Value>(table: ReadonlyMap<Id, Value>, change: (value: Value) => Value): Map<Id, Value> {
  return new Map([...table].map(([id, value]) => [id, change(value)]));
}

function filtered<Value>(table: ReadonlyMap<Id, Value>, isWanted: (value: Value) => boolean): Map<Id, Value> {
  return new Map([...table].filter(([, value]) => isWanted(value)));
}
