// What comes along with the rows of a table: people whom somebody names, and reminders and touchpoints of what comes in.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { type Added, isUnread } from "./added-row.ts";
import type { Beside } from "./import-plan.ts";
import type { SettledRows } from "./merged-rows.ts";

/** What of it comes, under the ids that the rows' applications go by in the end. A reminder that is there already does not come again. */
export function comingBeside(
  beside: Beside,
  { nameOf, merges }: SettledRows,
  { added, debriefs }: { readonly added: readonly Added[]; readonly debriefs: readonly Debrief[] },
  { reminders: there }: Pick<Document, "reminders">,
): Beside {
  // Most tables bring nobody and nothing beside their rows.
  if (beside.people.length + beside.touchpoints.length + beside.reminders.length === 0) return beside;
  const touchpoints = beside.touchpoints.flatMap((touchpoint) => renamed(touchpoint, nameOf));
  const named = new Set<Id>(touchpoints.map(({ person }) => person));
  // Nothing can name, or be named by, what nobody read yet.
  const read = added.filter((outcome) => !isUnread(outcome));
  for (const { people = [], timeline } of [...read, ...merges].map(({ application }) => application)) {
    for (const id of people) named.add(id);
    for (const entry of timeline) if (entry.kind === "round") for (const id of entry.people ?? []) named.add(id);
  }
  for (const { people } of debriefs) for (const id of people) named.add(id);
  const known = new Set([...(beside.reminders.length > 0 ? there.values() : [])].map(reminderKey));
  return {
    people: beside.people.filter(({ id }) => named.has(id)),
    touchpoints,
    reminders: beside.reminders
      .flatMap((reminder) => renamed(reminder, nameOf))
      .filter((reminder) => (reminder.person === undefined || named.has(reminder.person)) && !known.has(reminderKey(reminder))),
    attachments: beside.attachments,
  };
}

/** About the application as it goes in the end; nothing where that does not come. */
function renamed<About extends { readonly application?: Id | undefined }>(about: About, nameOf: (id: Id) => Id | undefined): About[] {
  if (about.application === undefined) return [about];
  const application = nameOf(about.application);
  return application === undefined ? [] : [{ ...about, application }];
}

/** What two reminders share only if they tell the same of the same. */
export function reminderKey({ application, person, due, text }: Reminder): string {
  return JSON.stringify([application ?? person, due, text]);
}
