// How the records of another file join a document: what comes along with its applications, with no reference left that leads nowhere.
import type { Application } from "#shared/model/application.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { File } from "#shared/model/file-schema.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { reminderKey } from "./coming-beside.ts";
import type { Beside, ImportedApplication, ImportProblem, RowOutcome } from "./import-plan.ts";
import { withoutCircles } from "./without-circles.ts";

type Data = File["data"];

/** Which records can be named once the file has joined: by their id in the file, the id they go by then; undefined for what will not be there. */
interface Names {
  application(id: Id): Id | undefined;
  person(id: Id): Id | undefined;
  lesson(id: Id): Id | undefined;
  attachment(id: Id): Id | undefined;
}

/**
 * The outcomes with their applications' references and debriefs as they will be, and what comes beside them. People come along whether or not
 * an application names them; who is there by id already is joined. What lies in either bin is left out with every mention of it, and an origin
 * that would make a circle is let go of. Attachments come along with applications, as records. `problems` tells of debriefs that stay behind.
 */
export function joinFile(
  data: Data,
  outcomes: readonly RowOutcome[],
  document: Document,
): { outcomes: RowOutcome[]; beside: Beside; problems: ImportProblem[] } {
  const people = newOnes(data.people, document.people).filter(({ removed, name }) => !removed && name.trim() !== "");
  const coming = new Set(outcomes.flatMap((outcome) => (comes(outcome) ? [outcome.application.id] : [])));
  const unknown = newOnes(data.debriefs, document.debriefs);
  const debriefs = unknown.filter(({ application }) => coming.has(application));
  const attachments = newOnes(data.attachments, document.attachments).filter(({ name }) => name.trim() !== "");
  const names = namesIn(document, outcomes, { people, debriefs, attachments });

  const applications = new Map<Id, ImportedApplication>();
  for (const outcome of outcomes) if (outcome.outcome === "added") applications.set(outcome.application.id, renamedApplication(outcome.application, names));
  const lessons = new Map<Id, Debrief>(debriefs.map((debrief) => [debrief.id, { ...debrief, people: peopleLeft(debrief.people, names) }]));
  const joining = new Map<Id, Person>(people.map((person) => [person.id, withOrigins(person, names)]));
  withoutCircles(document, { applications: applications as Map<Id, Application>, people: joining, debriefs: lessons });

  const used = new Set(outcomes.flatMap((outcome) => (comes(outcome) ? (outcome.application.attachments ?? []) : []).map(({ id }) => id)));
  const byApplication = new Map<Id, Debrief[]>();
  for (const debrief of lessons.values()) byApplication.set(debrief.application, [...(byApplication.get(debrief.application) ?? []), debrief]);
  return {
    outcomes: outcomes.map((outcome) => {
      if (!comes(outcome)) return outcome;
      const taught = byApplication.get(outcome.application.id);
      const application = outcome.outcome === "added" ? applications.get(outcome.application.id) : undefined;
      return { ...outcome, application: application ?? renamedApplication(outcome.application, names), ...(taught ? { debriefs: taught } : {}) };
    }),
    beside: {
      people: [...joining.values()],
      touchpoints: newOnes(data.touchpoints, document.touchpoints).flatMap((touchpoint) => renamedTouchpoint(touchpoint, names)),
      reminders: comingReminders(newOnes(data.reminders, document.reminders), coming, names, document),
      attachments: attachments.filter(({ id }) => used.has(id)),
    },
    problems: debriefsLeft(outcomes, unknown),
  };
}

/** An application that is added, or adds to one that is there. */
function comes(outcome: RowOutcome): outcome is Extract<RowOutcome, { outcome: "added" | "merged" }> {
  return outcome.outcome === "added" || outcome.outcome === "merged";
}

/** A next step comes with its application, where the same is not there already; one on a person comes where the person is. */
function comingReminders(reminders: readonly Reminder[], coming: ReadonlySet<Id>, names: Names, document: Document): Reminder[] {
  const there = new Set([...(reminders.length > 0 ? document.reminders.values() : [])].map(reminderKey));
  return reminders.flatMap((reminder) => {
    const { application, person } = reminder;
    if (application === undefined) return person !== undefined && names.person(person) !== undefined ? [reminder] : [];
    const known = coming.has(application) ? names.application(application) : undefined;
    const renamed = { ...reminder, application: known };
    return known === undefined || (known !== application && there.has(reminderKey(renamed))) ? [] : [renamed as Reminder];
  });
}

/** Applications that are there already keep the debriefs they have; those of the file that are others are told of. */
function debriefsLeft(outcomes: readonly RowOutcome[], debriefs: readonly Debrief[]): ImportProblem[] {
  const about = new Set(debriefs.map(({ application }) => application));
  return outcomes.flatMap((outcome) =>
    outcome.outcome === "duplicate" && about.has(outcome.application.id)
      ? [{ row: outcome.row, reason: { key: "importing.problem.debriefLeft" as const } }]
      : [],
  );
}

/** The records whose ids the document does not have, the last of each id, as a file that is opened counts them. */
function newOnes<Entry extends { readonly id: Id }>(records: readonly Entry[] = [], there: ReadonlyMap<Id, unknown>): Entry[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...byId.values()].filter(({ id }) => !there.has(id));
}

/** The records of a file that join a document. */
interface Joining {
  readonly people: readonly Person[];
  readonly debriefs: readonly Debrief[];
  readonly attachments: readonly Attachment[];
}

function namesIn(document: Document, outcomes: readonly RowOutcome[], { people, debriefs, attachments }: Joining): Names {
  const applications = new Map<Id, Id>();
  for (const outcome of outcomes) {
    if (outcome.outcome === "added") applications.set(outcome.application.id, outcome.application.id);
    if (outcome.outcome === "duplicate" && "application" in outcome.of) applications.set(outcome.application.id, outcome.of.application);
    if (outcome.outcome === "merged" && "application" in outcome.into) applications.set(outcome.application.id, outcome.into.application);
  }
  const joining = new Set(people.map(({ id }) => id));
  const taught = new Set(debriefs.map(({ id }) => id));
  const attached = new Set(attachments.map(({ id }) => id));
  const isThere = (record: { removed?: unknown } | undefined) => record !== undefined && record.removed === undefined;
  return {
    application: (id) => {
      const known = applications.get(id) ?? id;
      const isAdded = applications.has(id) && !document.applications.has(known);
      return isAdded || isThere(document.applications.get(known)) ? known : undefined;
    },
    person: (id) => (joining.has(id) || isThere(document.people.get(id)) ? id : undefined),
    lesson: (id) => (taught.has(id) || document.debriefs.has(id) ? id : undefined),
    attachment: (id) => (attached.has(id) || document.attachments.has(id) ? id : undefined),
  };
}

function renamedApplication(application: ImportedApplication, names: Names): ImportedApplication {
  return {
    ...withOrigins(withPeople(withAttachments(application, names), names), names),
    timeline: application.timeline.map((entry) => renamedEntry(entry, names)),
  };
}

/** An application with each file that can be named, once. */
function withAttachments(application: ImportedApplication, names: Names): ImportedApplication {
  if (!application.attachments) return application;
  const { attachments, ...others } = application;
  const left = new Map(attachments.filter(({ id }) => names.attachment(id) !== undefined).map((use) => [use.id, use]));
  return left.size > 0 ? { ...others, attachments: [...left.values()] } : others;
}

function renamedEntry(entry: Entry, names: Names): Entry {
  if (entry.kind === "round") return withPeople(entry, names);
  return entry.kind === "move" ? withOrigins(entry, names) : entry;
}

function renamedTouchpoint({ application: about, ...touchpoint }: Touchpoint, names: Names): Touchpoint[] {
  if (names.person(touchpoint.person) === undefined) return [];
  const application = about === undefined ? undefined : names.application(about);
  return [{ ...touchpoint, ...(application === undefined ? {} : { application }) } as Touchpoint];
}

function peopleLeft(ids: readonly Id[], names: Names): Id[] {
  return [...new Set(ids)].filter((id) => names.person(id) !== undefined);
}

function withPeople<Naming extends { people?: Id[] | undefined }>(record: Naming, names: Names): Naming {
  if (!record.people) return record;
  const { people, ...others } = record;
  const left = peopleLeft(people, names);
  return (left.length > 0 ? { ...others, people: left } : others) as Naming;
}

function withOrigins<Growing extends { grewFrom?: Origin[] | undefined; notFrom?: Origin[] | undefined }>(record: Growing, names: Names): Growing {
  const { grewFrom, notFrom, ...others } = record;
  const [from, not] = [originsLeft(grewFrom, names), originsLeft(notFrom, names)];
  return { ...others, ...(from.length > 0 ? { grewFrom: from } : {}), ...(not.length > 0 ? { notFrom: not } : {}) } as Growing;
}

/** The origins that can be named; one of an application that is there under another id keeps no move, since those are other moves. */
function originsLeft(origins: readonly Origin[] = [], names: Names): Origin[] {
  return origins.flatMap((origin) => {
    const id = names[origin.kind](origin.id);
    if (id === undefined) return [];
    const { move: _, ...whole } = origin;
    return id === origin.id ? [origin] : [{ ...whole, id } as Origin];
  });
}
