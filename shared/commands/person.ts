// What can be done to people: add, edit, snooze, remove, restore, and say which applications they belong to.
import type { Cadence } from "#shared/model/cadence.ts";
import type { Person } from "#shared/model/person.ts";
import { Refusal } from "./draft.ts";
import { findPerson, meet, metThrough, withPeople } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";
import { refuseTooFarAhead } from "./when-due.ts";

/** Adds somebody; with an application, as met through it. */
export const addPerson: Recipe<"person.add"> = (draft, { id, fields, application: applicationId }, context) => {
  if (draft.get("people", id)) throw new Refusal({ key: "refusal.idTaken" });
  const application = applicationId === undefined ? undefined : draft.application(applicationId);
  checkCadence(fields.cadence, context.today);
  draft.put("people", { ...written(fields), ...(application ? { grewFrom: [metThrough(application)] } : {}), id, createdAt: context.at } as Person);
  if (application) draft.put("applications", withPeople(application, [id]));
};

/** Changes fields in place; a field given as null is cleared. A new cadence ends a snooze. */
export const editPerson: Recipe<"person.edit"> = (draft, { id, fields }, context) => {
  const { snoozedUntil, ...person } = findPerson(draft, id);
  if (fields.cadence) checkCadence(fields.cadence, context.today);
  const kept = fields.cadence === undefined && snoozedUntil !== undefined ? { snoozedUntil } : {};
  draft.put("people", { ...written({ ...person, ...fields }), ...kept } as Person);
};

/** Lets somebody rest until a day, or ends the rest. */
export const snoozePerson: Recipe<"person.snooze"> = (draft, { id, until }, context) => {
  const { snoozedUntil: _, ...person } = findPerson(draft, id);
  if (until !== null && until <= context.today) throw new Refusal({ key: "refusal.snoozeInPast" });
  if (until !== null) refuseTooFarAhead(until, context.today);
  draft.put("people", { ...person, ...(until === null ? {} : { snoozedUntil: until }) } as Person);
};

/** Puts people into the bin, where they stay for 30 days. Applications, touchpoints and debriefs keep naming them. */
export const removePeople: Recipe<"person.remove"> = (draft, { ids }, context) => {
  for (const id of ids) draft.put("people", { ...findPerson(draft, id), removed: { at: context.at } });
};

/** Takes people out of the bin again. */
export const restorePeople: Recipe<"person.restore"> = (draft, { ids }) => {
  for (const id of ids) {
    const found = draft.get("people", id);
    if (!found) throw new Refusal({ key: "refusal.personGone" });
    const { removed: _, ...person } = found;
    draft.put("people", person as Person);
  }
};

/** Says that somebody, who may be new, belongs to an application. */
export const linkPerson: Recipe<"person.link"> = (draft, { person, application: id }, context) => {
  const application = draft.application(id);
  draft.put("applications", withPeople(application, meet(draft, [person], application, context)));
};

/** Takes somebody off an application; rounds, touchpoints and debriefs keep naming them. */
export const unlinkPerson: Recipe<"person.unlink"> = (draft, { person, application: id }) => {
  const application = draft.application(id);
  const people = (application.people ?? []).filter((other) => other !== person);
  const { people: _, ...others } = application;
  draft.put("applications", (people.length > 0 ? { ...others, people } : others) as typeof application);
};

function checkCadence(cadence: Cadence | undefined, today: string): void {
  if (!cadence || !("on" in cadence)) return;
  if (cadence.on < today) throw new Refusal({ key: "refusal.cadenceInPast" });
  refuseTooFarAhead(cadence.on, today);
}

/** Fields as they are kept: without the white space around them, and without those that say nothing. */
function written(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const said = typeof value === "string" ? value.trim() : key === "links" ? linksOf(value) : value;
    if (said !== "" && said !== null && said !== undefined) kept[key] = said;
  }
  if (kept.name === undefined) throw new Refusal({ key: "refusal.personNameMissing" });
  return kept;
}

function linksOf(value: unknown): string[] | undefined {
  const links = [...new Set(((value ?? []) as readonly string[]).map((link) => link.trim()).filter(Boolean))];
  return links.length > 0 ? links : undefined;
}
