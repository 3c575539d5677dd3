// Lets go of origins that would make something grow from itself, among records that are about to join a document.
import { type Records, type Step, stepKey } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import { circlesAmong, stepsThatSay } from "#shared/model/circles.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Move } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";

interface Joining {
  readonly applications: Map<Id, Application>;
  readonly people: Map<Id, Person>;
  readonly debriefs: ReadonlyMap<Id, Debrief>;
}

/** After so many rounds everything that still grows from itself is let go of at once; only a file made to be so needs more. */
const ROUNDS = 20;

/** Takes the origins off steps of `joining` until none grows from itself: of each circle one, the first of them; a sound file has none. */
export function withoutCircles(document: Document, { applications, people, debriefs }: Joining): void {
  const records: Records = {
    application: (id) => applications.get(id) ?? document.applications.get(id),
    person: (id) => people.get(id) ?? document.people.get(id),
    debrief: (id) => debriefs.get(id) ?? document.debriefs.get(id),
  };
  for (let round = 0; ; round += 1) {
    const steps: Step[] = [...people.values()].flatMap(({ id, grewFrom }) => (grewFrom ? [{ kind: "person", id }] : []));
    for (const application of applications.values()) steps.push(...stepsThatSay(application));
    const circles = circlesAmong(steps, records);
    const broken = new Set<number>();
    for (const step of steps) {
      const circle = circles.get(stepKey(step));
      if (circle === undefined || (broken.has(circle) && round < ROUNDS)) continue;
      broken.add(circle);
      free(step, { applications, people, debriefs });
    }
    if (broken.size === 0) return;
  }
}

/** Takes the origins off one step. */
function free(step: Step, { applications, people }: Joining): void {
  if (step.kind === "person") {
    people.set(step.id, freed(people.get(step.id) as Person));
    return;
  }
  const application = applications.get(step.id) as Application;
  const { timeline } = application;
  applications.set(
    step.id,
    step.kind === "move" ? { ...application, timeline: timeline.map((entry) => (entry.id === step.move ? freed(entry as Move) : entry)) } : freed(application),
  );
}

function freed<Growing extends { grewFrom?: unknown }>({ grewFrom: _, ...others }: Growing): Growing {
  return others as Growing;
}
