// What can be done to an application's timeline: notes and rounds are added, edited and removed; a move's date is corrected.
import type { Application } from "#shared/model/application.ts";
import type { Entry } from "#shared/model/entry.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Context } from "./envelope-parts.ts";
import { meet, type NamedPerson, withPeople } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";
import { refuseTooFarAhead, refuseUnknownZone } from "./when-due.ts";

/** Adds a note or a round. */
export const addEntry: Recipe<"entry.add"> = (draft, { application: id, entry, people }, context) => {
  const application = draft.application(id);
  if (application.timeline.some((other) => other.id === entry.id)) throw new Refusal({ key: "refusal.idTaken" });
  if (entry.kind === "round") refuseNever(entry, context);
  putEntries(draft, application, [...application.timeline, written(entry)], entry.id, people, context);
};

/** Changes an entry: any field of a note or round, only the date of a move or an edit. A field given as null is cleared. */
export const editEntry: Recipe<"entry.edit"> = (draft, { application: id, id: entryId, fields, people }, context) => {
  const { application, entry } = find(draft, id, entryId);
  const next: Record<string, unknown> = { ...entry };
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (key !== "at" && !fieldsOf[entry.kind].includes(key)) throw new Refusal({ key: "refusal.entryFieldFixed" });
    if (value === null || value === "") delete next[key];
    else next[key] = value;
  }
  if (entry.kind === "round" && next.name === undefined) next.name = "";
  if (fields.at !== undefined) delete next.undated;
  if (!isDated(entry.kind, String(next.at)) || (entry.kind === "note" && next.text === undefined)) throw new Refusal({ key: "refusal.entryIncomplete" });
  if (entry.kind === "round") refuseNever(fields, context);
  const timeline = application.timeline.map((other) => (other === entry ? written(next as Entry) : other));
  putEntries(draft, application, timeline, entryId, people, context);
};

/** Takes a note or a round off the timeline. */
export const removeEntry: Recipe<"entry.remove"> = (draft, { application: id, id: entryId }) => {
  const { application, entry } = find(draft, id, entryId);
  if (entry.kind === "move" || entry.kind === "edit") throw new Refusal({ key: "refusal.moveStays" });
  draft.put("applications", { ...application, timeline: application.timeline.filter((other) => other !== entry) });
};

const fieldsOf: Record<Entry["kind"], readonly string[]> = {
  move: [],
  edit: [],
  note: ["text"],
  round: ["zone", "name", "with", "went"],
};

/** Puts a timeline down; with people, as those whom the round of this id is with. */
function putEntries(draft: Draft, application: Application, timeline: Entry[], id: string, named: readonly NamedPerson[] | undefined, context: Context): void {
  if (named === undefined) {
    draft.put("applications", { ...application, timeline });
    return;
  }
  const before = application.timeline.find((entry) => entry.id === id);
  const people = meet(draft, named, application, context, before?.kind === "round" ? before.people : undefined);
  const met = timeline.map((entry): Entry => {
    if (entry.id !== id || entry.kind !== "round") return entry;
    const { people: _, ...round } = entry;
    return (people.length > 0 ? { ...round, people } : round) as Entry;
  });
  draft.put("applications", { ...withPeople(application, people), timeline: met });
}

/** Refuses a round that would never be: what was not changed of it is not checked again. */
function refuseNever({ at, zone }: { readonly at?: string | undefined; readonly zone?: string | null | undefined }, { today }: Context): void {
  if (at !== undefined) refuseTooFarAhead(at, today);
  refuseUnknownZone(zone ?? undefined);
}

function find(draft: Draft, id: string, entryId: string) {
  const application = draft.application(id);
  const entry = application.timeline.find((other) => other.id === entryId);
  if (!entry) throw new Refusal({ key: "refusal.entryGone" });
  return { application, entry };
}

function written(entry: Entry): Entry {
  if (entry.kind === "note" && entry.text.trim() === "") throw new Refusal({ key: "refusal.noteEmpty" });
  return entry;
}

/** A round has a day or a wall-clock time; everything else a day or an instant. */
function isDated(kind: Entry["kind"], at: string): boolean {
  const isInstant = at.endsWith("Z");
  const isDay = at.length === "YYYY-MM-DD".length;
  return isDay || isInstant !== (kind === "round");
}
