// What comes in with each application of an import: the people who are named with it, and its reminders.
import type { ImportPlan } from "#shared/formats/import/import-plan.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { RowBrings } from "./shown-rows.ts";

/** Tells it by application; undefined where nothing comes in with one. */
export function rowBrings({ beside }: Pick<ImportPlan, "beside">, document: Document): (id: Id, people: readonly Id[] | undefined) => RowBrings | undefined {
  const coming = new Map(beside.people.map(({ id, name }) => [id, name]));
  const reminders = new Map<Id, number>();
  for (const { application } of beside.reminders) if (application !== undefined) reminders.set(application, (reminders.get(application) ?? 0) + 1);
  return (id, people = []) => {
    const names = people.flatMap((person) => coming.get(person) ?? document.people.get(person)?.name ?? []);
    const count = reminders.get(id) ?? 0;
    return names.length > 0 || count > 0 ? { people: names, reminders: count } : undefined;
  };
}
