// What grew from what: the steps of lineage, and which of them each one grew from. Always towards the past, never in a circle.
import type { Application } from "./application.ts";
import type { Debrief } from "./debrief.ts";
import type { Document } from "./document.ts";
import type { Entry, Move } from "./entry.ts";
import type { Id } from "./id.ts";
import type { Origin } from "./origin.ts";
import type { Person } from "./person.ts";

/**
 * One step of lineage. An application is several: `application` is its beginning, `move` the place where it was rejected,
 * reconnected or offered, so that a reconnection can grow from a person who was met through the same application.
 */
export type Step = { readonly kind: "application" | "person" | "lesson"; readonly id: Id } | { readonly kind: "move"; readonly id: Id; readonly move: Id };

/** Where records are looked up: a document, or one that is being written. */
export interface Records {
  application(id: Id): Application | undefined;
  person(id: Id): Person | undefined;
  debrief(id: Id): Debrief | undefined;
}

/** A document as a place to look records up. */
export function recordsOf(document: Document): Records {
  return {
    application: (id) => document.applications.get(id),
    person: (id) => document.people.get(id),
    debrief: (id) => document.debriefs.get(id),
  };
}

/** The stages whose moves are steps of lineage. */
const MILESTONES: ReadonlySet<string> = new Set(["rejected", "reconnected", "offered"]);

/** Whether an entry of a timeline is a step of lineage: a move to rejected, reconnected or offered. */
export function isMilestone(entry: Entry): entry is Move {
  return entry.kind === "move" && MILESTONES.has(entry.to);
}

/** A text that two steps share only if they are one. */
export function stepKey(step: Step): string {
  return step.kind === "move" ? `move ${step.id} ${step.move}` : `${step.kind} ${step.id}`;
}

/** The step an origin names, or undefined where the record is gone. */
export function stepOf({ kind, id, move }: Origin, records: Records): Step | undefined {
  if (kind === "person") return records.person(id) && { kind, id };
  if (kind === "lesson") return records.debrief(id) && { kind, id };
  const application = records.application(id);
  return application && stepAt(application, move);
}

/** What a step itself says it grew from. */
export function originsOf(step: Step, records: Records): readonly Origin[] {
  switch (step.kind) {
    case "application":
      return records.application(step.id)?.grewFrom ?? [];
    case "person":
      return records.person(step.id)?.grewFrom ?? [];
    case "move":
      return records.application(step.id)?.timeline.find((entry): entry is Move => entry.kind === "move" && entry.id === step.move)?.grewFrom ?? [];
    default:
      return [];
  }
}

/** The steps that a step grew from: what it says itself, what came before it in its application, and a lesson's rejection. */
export function parentsOf(step: Step, records: Records): Step[] {
  const parents: Step[] = [];
  if (step.kind === "move") {
    const application = records.application(step.id);
    if (application) parents.push(stepBefore(application, step.move));
  }
  if (step.kind === "lesson") {
    const debrief = records.debrief(step.id);
    const application = debrief && records.application(debrief.application);
    // A debrief without a move is about a rejection that came before all that the timeline tells.
    if (application) parents.push(stepAt(application, debrief.move));
  }
  for (const origin of originsOf(step, records)) {
    const parent = stepOf(origin, records);
    if (parent) parents.push(parent);
  }
  return parents;
}

/** Whether a step would come to grow from itself if it grew from an origin. */
export function wouldCircle(step: Step, origin: Origin, records: Records): boolean {
  const first = stepOf(origin, records);
  return first !== undefined && reaches(first, stepKey(step), records, new Set());
}

function reaches(from: Step, wanted: string, records: Records, seen: Set<string>): boolean {
  const waiting = [from];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const key = stepKey(step);
    if (key === wanted) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...parentsOf(step, records));
  }
  return false;
}

/** An application at a move: the move itself, or the last milestone before it, or its beginning. */
function stepAt({ id, timeline }: Application, move: Id | undefined): Step {
  const at = move === undefined ? -1 : timeline.findIndex((entry) => entry.id === move);
  const milestone = timeline.slice(0, at + 1).findLast(isMilestone);
  return milestone ? { kind: "move", id, move: milestone.id } : { kind: "application", id };
}

function stepBefore({ id, timeline }: Application, move: Id): Step {
  const at = timeline.findIndex((entry) => entry.id === move);
  const milestone = timeline.slice(0, Math.max(0, at)).findLast(isMilestone);
  return milestone ? { kind: "move", id, move: milestone.id } : { kind: "application", id };
}
