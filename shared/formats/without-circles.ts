// Lets go of origins that would make something grow from itself, among records that are about to join a document.
import { isCircular, isMilestone, type Records, type Step } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";

interface Joining {
  readonly applications: Map<Id, Application>;
  readonly people: Map<Id, Person>;
  readonly debriefs: ReadonlyMap<Id, Debrief>;
}

/** Takes the origins off every step of `joining` that would come to grow from itself; a sound file has none. */
export function withoutCircles(document: Document, { applications, people, debriefs }: Joining): void {
  const records: Records = {
    application: (id) => applications.get(id) ?? document.applications.get(id),
    person: (id) => people.get(id) ?? document.people.get(id),
    debrief: (id) => debriefs.get(id) ?? document.debriefs.get(id),
  };
  const circles = (step: Step) => isCircular(step, records);
  for (const [id, person] of people) if (person.grewFrom && circles({ kind: "person", id })) people.set(id, freed(person));
  for (const [id, { grewFrom, timeline }] of applications) {
    if (grewFrom && circles({ kind: "application", id })) applications.set(id, freed(applications.get(id) as Application));
    for (const entry of timeline) {
      if (!isMilestone(entry) || !entry.grewFrom || !circles({ kind: "move", id, move: entry.id })) continue;
      const application = applications.get(id) as Application;
      applications.set(id, { ...application, timeline: application.timeline.map((other) => (other.id === entry.id ? freed(entry) : other)) });
    }
  }
}

function freed<Growing extends { grewFrom?: unknown }>({ grewFrom: _, ...others }: Growing): Growing {
  return others as Growing;
}
