// Making two people one, without losing a word of either.
import { wouldCircle } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { LINK_COUNT_LIMIT, ORIGINS_LIMIT } from "#shared/model/limits.ts";
import type { Origin } from "#shared/model/origin.ts";
import type { Person } from "#shared/model/person.ts";
import { type Draft, Refusal } from "./draft.ts";
import { findPerson } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";

/**
 * Gives all that belongs to `merged` to `kept` and takes `merged` out. Where both say something else of a field, `kept` wins
 * and the other's words go into the notes. An origin that would make a circle of the two is let go of.
 */
export const mergePeople: Recipe<"person.merge"> = (draft, { kept: keptId, merged: mergedId }) => {
  if (keptId === mergedId) throw new Refusal({ key: "refusal.mergeWithSelf" });
  const kept = findPerson(draft, keptId);
  const merged = findPerson(draft, mergedId);
  const renamed = (id: Id) => (id === mergedId ? keptId : id);
  for (const application of draft.before("applications").values()) {
    const next = renamedIn(application, renamed);
    if (next !== application) draft.put("applications", next);
  }
  for (const touchpoint of draft.before("touchpoints").values())
    if (touchpoint.person === mergedId) draft.put("touchpoints", { ...touchpoint, person: keptId });
  for (const debrief of draft.before("debriefs").values()) {
    if (debrief.people.includes(mergedId)) draft.put("debriefs", { ...debrief, people: once(debrief.people.map(renamed)) });
  }
  for (const reminder of draft.before("reminders").values()) if (reminder.person === mergedId) draft.put("reminders", { ...reminder, person: keptId });
  for (const person of draft.before("people").values()) {
    const names = [...(person.grewFrom ?? []), ...(person.notFrom ?? [])].some(({ id }) => id === mergedId);
    if (names && person.id !== keptId && person.id !== mergedId) draft.put("people", { ...person, ...originsRenamed(person, renamed) });
  }
  for (const settings of draft.before("settings").values()) {
    const filters = settings.filters?.map((filter) => (filter.people.includes(mergedId) ? { ...filter, people: once(filter.people.map(renamed)) } : filter));
    if (filters) draft.put("settings", { ...settings, filters });
  }
  draft.take("people", mergedId);
  const { grewFrom: _, ...both } = joined(kept, merged, renamed);
  draft.put("people", both as Person);
  keepOrigins(
    draft,
    both as Person,
    [...(kept.grewFrom ?? []), ...(merged.grewFrom ?? [])].map((origin) => originRenamed(origin, renamed)),
  );
};

/** The fields of both as one record. */
function joined(kept: Person, merged: Person, renamed: (id: Id) => Id): Person {
  const { id: _, name, createdAt, notes, howMet, links = [], grewFrom: __, notFrom = [], cadence, snoozedUntil, removed: ___, ...others } = merged;
  const next: Record<string, unknown> = { ...kept };
  const left: string[] = name === kept.name ? [] : [name];
  for (const [key, value] of Object.entries(others)) {
    if (next[key] === undefined) next[key] = value;
    else if (typeof value === "string" && next[key] !== value) left.push(value);
  }
  const allLinks = once([...(kept.links ?? []), ...links]);
  const allNotes = texts([kept.notes, notes, [...left, ...allLinks.slice(LINK_COUNT_LIMIT)].join("\n")]);
  const declined = withoutDoubles([...(kept.notFrom ?? []), ...notFrom].map((origin) => originRenamed(origin, renamed))).slice(0, ORIGINS_LIMIT);
  const story = texts([kept.howMet, howMet]);
  return {
    ...next,
    ...(allLinks.length > 0 ? { links: allLinks.slice(0, LINK_COUNT_LIMIT) } : {}),
    ...(allNotes ? { notes: allNotes } : {}),
    ...(story ? { howMet: story } : {}),
    ...(declined.length > 0 ? { notFrom: declined } : {}),
    ...(kept.cadence === undefined && cadence !== undefined ? { cadence } : {}),
    ...(kept.cadence === undefined && snoozedUntil !== undefined ? { snoozedUntil } : {}),
    createdAt: [kept.createdAt, createdAt].sort()[0],
  } as Person;
}

/** Puts the origins of the one back, one by one, but those that would lead back to it. */
function keepOrigins(draft: Draft, person: Person, origins: readonly Origin[]): void {
  const step = { kind: "person" as const, id: person.id };
  const kept: Origin[] = [];
  for (const origin of origins) {
    if (kept.some((other) => sameOrigin(other, origin)) || wouldCircle(step, origin, draft.records())) continue;
    kept.push(origin);
  }
  if (kept.length > 0) draft.put("people", { ...person, grewFrom: kept.slice(0, ORIGINS_LIMIT) });
}

function renamedIn(application: Application, renamed: (id: Id) => Id): Application {
  const { people, timeline } = application;
  const merged = (ids: readonly Id[] | undefined) => ids?.some((id) => renamed(id) !== id) === true;
  const inEntry = (entry: Entry): Entry => {
    if (entry.kind === "round" && merged(entry.people)) return { ...entry, people: once((entry.people ?? []).map(renamed)) };
    if (entry.kind === "move" && merged(entry.grewFrom?.map(({ id }) => id))) return { ...entry, ...originsRenamed(entry, renamed) };
    return entry;
  };
  const next = timeline.map(inEntry);
  const changed =
    merged(people) ||
    merged([...(application.grewFrom ?? []), ...(application.notFrom ?? [])].map(({ id }) => id)) ||
    next.some((entry, index) => entry !== timeline[index]);
  if (!changed) return application;
  return { ...application, ...(people ? { people: once(people.map(renamed)) } : {}), ...originsRenamed(application, renamed), timeline: next };
}

/** What a record says of its origins, with the one person in place of the other. */
function originsRenamed(
  { grewFrom, notFrom }: { grewFrom?: Origin[] | undefined; notFrom?: unknown },
  renamed: (id: Id) => Id,
): { grewFrom?: Origin[]; notFrom?: Origin[] } {
  const next = (origins: readonly Origin[]) => withoutDoubles(origins.map((origin) => originRenamed(origin, renamed)));
  return { ...(grewFrom ? { grewFrom: next(grewFrom) } : {}), ...(notFrom ? { notFrom: next(notFrom as Origin[]) } : {}) };
}

function withoutDoubles(origins: readonly Origin[]): Origin[] {
  return origins.filter((origin, index) => origins.findIndex((other) => sameOrigin(other, origin)) === index);
}

function originRenamed(origin: Origin, renamed: (id: Id) => Id): Origin {
  return origin.kind === "person" ? { ...origin, id: renamed(origin.id) } : origin;
}

function sameOrigin(one: Origin, other: Origin): boolean {
  return one.kind === other.kind && one.id === other.id && one.move === other.move;
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function texts(parts: readonly (string | undefined)[]): string {
  return once(parts.filter((part) => part !== undefined && part !== "") as string[]).join("\n\n");
}
