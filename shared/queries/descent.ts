// Which steps of lineage come before a step and which come after it, however far.
import { isMilestone, parentsOf, recordsOf, type Step, stepKey, stepOf } from "#shared/model/ancestry.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import { debriefsByApplication } from "./debriefs.ts";

/** The tables that lineage is told by. */
type Rooted = Pick<Document, "applications" | "people" | "debriefs">;

/** Every step a document has: the beginning and the milestones of each application, each person, each lesson. */
export function* stepsOf({ applications, people, debriefs }: Rooted): Generator<Step> {
  for (const { id, timeline } of applications.values()) {
    yield { kind: "application", id };
    for (const entry of timeline) if (isMilestone(entry)) yield { kind: "move", id, move: entry.id };
  }
  for (const id of people.keys()) yield { kind: "person", id };
  for (const id of debriefs.keys()) yield { kind: "lesson", id };
}

/** Every step that a step grew from, nearest first; itself is not among them, not even in a file with a circle. */
export function ancestorsOf(document: Document, step: Step): Step[] {
  const records = recordsOf(document);
  return reached(step, (from) => parentsOf(from, records));
}

/** Every step that grew from a step, nearest first; itself is not among them. */
export function descendantsOf(document: Document, step: Step): Step[] {
  const records = recordsOf(document);
  const said = saidIn(document);
  return reached(step, (from) => {
    const key = stepKey(from);
    const saying = (said.get(from.id) ?? []).filter(({ origin }) => {
      const meant = stepOf(origin, records);
      return meant !== undefined && stepKey(meant) === key;
    });
    return [...nextInside(document, from), ...lessonsOf(document, from), ...saying.map((one) => one.step)];
  });
}

function reached(start: Step, next: (step: Step) => readonly Step[]): Step[] {
  const found = new Map<string, Step>([[stepKey(start), start]]);
  // A map is walked in the order in which it grows, so that each step is gone on from once.
  for (const step of found.values()) {
    for (const further of next(step)) {
      const key = stepKey(further);
      if (!found.has(key)) found.set(key, further);
    }
  }
  return [...found.values()].slice(1);
}

/** The milestones of an application that come right after one of its steps. */
function nextInside({ applications }: Rooted, step: Step): Step[] {
  const application = step.kind === "application" || step.kind === "move" ? applications.get(step.id) : undefined;
  if (!application) return [];
  const { id, timeline } = application;
  const next: Step[] = [];
  // In a file written by hand an id may stand twice; a move is where its id stands first.
  const cameAfter = new Map<Id, Id | undefined>();
  let before: Id | undefined;
  for (const entry of timeline) {
    if (!cameAfter.has(entry.id)) cameAfter.set(entry.id, before);
    if (!isMilestone(entry)) continue;
    if (cameAfter.get(entry.id) === (step.kind === "move" ? step.move : undefined)) next.push({ kind: "move", id, move: entry.id });
    before = entry.id;
  }
  return next;
}

/** The lessons of a step that is a rejection. */
function lessonsOf(document: Document, step: Step): Step[] {
  const debriefs = step.kind === "application" || step.kind === "move" ? debriefsByApplication(document).get(step.id) : undefined;
  if (!debriefs) return [];
  const records = recordsOf(document);
  const key = stepKey(step);
  const lessons = debriefs.map(({ id }): Step => ({ kind: "lesson", id }));
  return lessons.filter((lesson) => parentsOf(lesson, records).some((parent) => stepKey(parent) === key));
}

/** What says of itself that it grew from something. */
interface Saying {
  readonly step: Step;
  readonly origin: Origin;
}

interface Index {
  readonly people: Table<"people">;
  readonly said: ReadonlyMap<Id, readonly Saying[]>;
}
const made = new WeakMap<Table<"applications">, Index>();

/**
 * What says of itself that it grew from something, by the id of the record it names; made once for each version of the tables. Most
 * applications say nothing, and so cost nothing; which step of the record is meant is told when it is asked for.
 */
function saidIn({ applications, people }: Rooted): ReadonlyMap<Id, readonly Saying[]> {
  const known = made.get(applications);
  if (known?.people === people) return known.said;
  const said = new Map<Id, Saying[]>();
  const say = (step: Step, origins: readonly Origin[]) => {
    for (const origin of origins) {
      const group = said.get(origin.id);
      if (group) group.push({ step, origin });
      else said.set(origin.id, [{ step, origin }]);
    }
  };
  for (const { id, grewFrom, timeline } of applications.values()) {
    if (grewFrom) say({ kind: "application", id }, grewFrom);
    for (const entry of timeline)
      if (entry.kind === "move" && entry.grewFrom && isItsStep(entry, timeline)) say({ kind: "move", id, move: entry.id }, entry.grewFrom);
  }
  for (const { id, grewFrom } of people.values()) if (grewFrom) say({ kind: "person", id }, grewFrom);
  made.set(applications, { people, said });
  return said;
}

/** Whether a move speaks for the step of its id. In a file written by hand an id may stand twice; then the first one does. */
function isItsStep(move: Move, timeline: readonly Entry[]): boolean {
  return (
    timeline.find((entry) => entry.kind === "move" && entry.id === move.id) === move && timeline.some((entry) => entry.id === move.id && isMilestone(entry))
  );
}
