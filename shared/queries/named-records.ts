// What a record cannot do without: the applications, people and attachments it names.
import type { Application } from "#shared/model/application.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Records, TableName } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";

/** A record that another one names. */
export interface NamedRecord {
  readonly table: "applications" | "people" | "attachments";
  readonly id: Id;
}

/** Every record that this one names and that has to be there with it. */
export function namesIn<Name extends TableName>(table: Name, record: Records[Name]): NamedRecord[] {
  switch (table) {
    case "applications": {
      const { people = [], timeline, attachments = [] } = record as Application;
      const met = timeline.flatMap((entry) => (entry.kind === "round" ? (entry.people ?? []) : []));
      return [
        ...all("people", [...people, ...met]),
        ...all(
          "attachments",
          attachments.map(({ id }) => id),
        ),
      ];
    }
    case "touchpoints": {
      const { person, application } = record as Touchpoint;
      return [...all("people", [person]), ...all("applications", application === undefined ? [] : [application])];
    }
    case "debriefs": {
      const { people, application } = record as Debrief;
      return [...all("people", people), ...all("applications", [application])];
    }
    case "reminders": {
      const { application, person } = record as Reminder;
      return [...all("people", person === undefined ? [] : [person]), ...all("applications", application === undefined ? [] : [application])];
    }
    default:
      return [];
  }
}

function all(table: NamedRecord["table"], ids: readonly Id[]): NamedRecord[] {
  return ids.map((id) => ({ table, id }));
}
