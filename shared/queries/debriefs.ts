// The debriefs of each application, and those that were left for later.
import type { Application } from "#shared/model/application.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Move } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";

const made = new WeakMap<Table<"debriefs">, ReadonlyMap<Id, readonly Debrief[]>>();

/** The debriefs of a document by application, in the order they were begun; made once for each version of the table. */
export function debriefsByApplication({ debriefs }: Pick<Document, "debriefs">): ReadonlyMap<Id, readonly Debrief[]> {
  const known = made.get(debriefs);
  if (known) return known;
  const groups = new Map<Id, Debrief[]>();
  for (const debrief of debriefs.values()) {
    const group = groups.get(debrief.application);
    if (group) group.push(debrief);
    else groups.set(debrief.application, [debrief]);
  }
  for (const group of groups.values()) group.sort((one, other) => (one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1));
  made.set(debriefs, groups);
  return groups;
}

/** The latest move of an application to rejected. */
export function rejectionOf({ timeline }: Pick<Application, "timeline">): Move | undefined {
  return timeline.findLast((entry): entry is Move => entry.kind === "move" && entry.to === "rejected");
}

/** The debrief of an application's latest rejection, or undefined where none was begun. */
export function debriefOf(document: Pick<Document, "debriefs">, application: Application): Debrief | undefined {
  const rejection = rejectionOf(application)?.id;
  return debriefsByApplication(document)
    .get(application.id)
    ?.findLast(({ move }) => move === rejection);
}

/** Whether anything was written into a debrief; how it ended counts too. */
export function saysAnything({ wanted, wentWell, workOn, theirWords, ended, people, goBack }: Debrief): boolean {
  return wanted.length + wentWell.length + workOn.length + people.length > 0 || theirWords !== undefined || ended !== undefined || goBack !== undefined;
}
