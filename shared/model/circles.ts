// Finds what grew from itself, all at once: however long a lineage is, each of its steps is looked at once.
import { isMilestone, parentsOf, type Records, type Step, stepKey } from "./ancestry.ts";
import type { Application } from "./application.ts";

interface Visit {
  readonly key: string;
  readonly parents: readonly Step[];
  readonly order: number;
  next: number;
  /** The earliest step that this one reaches. */
  lowest: number;
  isOpen: boolean;
}

/**
 * The steps that grow from themselves, among these and all that they grew from, by their keys: each with the number of its circle, which those
 * that grow from each other share. Tarjan, Depth-first search and linear graph algorithms (1972), without recursion.
 */
export function circlesAmong(steps: Iterable<Step>, records: Records): ReadonlyMap<string, number> {
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const circles = new Map<string, number>();
  const visit = (step: Step, key: string): Visit => {
    const begun = { key, parents: parentsOf(step, records), order: visits.size, next: 0, lowest: visits.size, isOpen: true };
    visits.set(key, begun);
    open.push(begun);
    return begun;
  };
  for (const step of steps) {
    const key = stepKey(step);
    if (visits.has(key)) continue;
    const way = [visit(step, key)];
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const parent = at.parents[at.next];
      if (parent) {
        at.next += 1;
        const parentKey = stepKey(parent);
        const seen = visits.get(parentKey);
        if (!seen) way.push(visit(parent, parentKey));
        else if (seen.isOpen) at.lowest = Math.min(at.lowest, seen.order);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before) before.lowest = Math.min(before.lowest, at.lowest);
      if (at.lowest === at.order) close(at, open, circles);
    }
  }
  return circles;
}

const NO_STEPS: readonly Step[] = [];

/** The steps of an application that say themselves what they grew from. */
export function stepsThatSay({ id, grewFrom, timeline }: Pick<Application, "id" | "grewFrom" | "timeline">): readonly Step[] {
  let steps: Step[] | undefined = grewFrom ? [{ kind: "application", id }] : undefined;
  for (const entry of timeline) {
    if (!isMilestone(entry) || !entry.grewFrom) continue;
    steps ??= [];
    steps.push({ kind: "move", id, move: entry.id });
  }
  return steps ?? NO_STEPS;
}

/** Takes all that grows from each other off the open steps; it is a circle where it is more than one step, or one that is its own parent. */
function close(first: Visit, open: Visit[], circles: Map<string, number>): void {
  const together = open.splice(open.lastIndexOf(first));
  const isCircle = together.length > 1 || first.parents.some((parent) => stepKey(parent) === first.key);
  for (const each of together) {
    each.isOpen = false;
    if (isCircle) circles.set(each.key, first.order);
  }
}
