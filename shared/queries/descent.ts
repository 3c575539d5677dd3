// Which steps of lineage come before a step and which come after it, however far.
import { isMilestone, parentsOf, recordsOf, type Step, stepKey } from "#shared/model/ancestry.ts";
import type { Document, Table } from "#shared/model/document.ts";

/** The tables that lineage is told by. */
export type Rooted = Pick<Document, "applications" | "people" | "debriefs">;

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
  const children = childrenIn(document);
  return reached(step, (from) => children.get(stepKey(from)) ?? []);
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

interface Index {
  readonly people: Table<"people">;
  readonly debriefs: Table<"debriefs">;
  readonly children: ReadonlyMap<string, readonly Step[]>;
}
const made = new WeakMap<Table<"applications">, Index>();

/** What grew from each step directly, by the step's key; made once for each version of the tables. */
function childrenIn(document: Document): ReadonlyMap<string, readonly Step[]> {
  const { applications, people, debriefs } = document;
  const known = made.get(applications);
  if (known?.people === people && known.debriefs === debriefs) return known.children;
  const records = recordsOf(document);
  const children = new Map<string, Step[]>();
  for (const step of stepsOf(document)) {
    for (const parent of parentsOf(step, records)) {
      const key = stepKey(parent);
      const group = children.get(key);
      if (group) group.push(step);
      else children.set(key, [step]);
    }
  }
  made.set(applications, { people, debriefs, children });
  return children;
}
