// Whom the person met through an application: those who are still there and not in the bin.
import type { Application } from "#shared/model/application.ts";
import type { Table } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";

const NOBODY: readonly Person[] = [];

interface Met {
  readonly among: Table<"people">;
  readonly met: readonly Person[];
}
const made = new WeakMap<Application, Met>();

/** Those met through an application, in the order they were met; the same list as long as none of them changed. */
export function metOf(application: Application, people: Table<"people">): readonly Person[] {
  if (!application.people || application.people.length === 0) return NOBODY;
  const known = made.get(application);
  if (known?.among === people) return known.met;
  const now = application.people.flatMap((id) => {
    const person = people.get(id);
    return person && !person.removed ? [person] : [];
  });
  const met = known && known.met.length === now.length && known.met.every((person, index) => person === now[index]) ? known.met : now;
  made.set(application, { among: people, met });
  return met;
}

/** Whether anybody was met through an application. */
export function hasMet(application: Application, people: Table<"people">): boolean {
  return application.people?.some((id) => people.has(id) && !people.get(id)?.removed) ?? false;
}
