// Documents for the tests of queries, put together from the few fields a test is about.
import type { Application } from "#shared/model/application.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import type { Reminder } from "#shared/model/reminder.ts";

/** An application with what is given and plain values for the rest. */
function applicationWith(fields: Partial<Application> & { id: string }): Application {
  return { company: "Halm & Co", role: "Potter", tags: [], stage: "applied", rank: "a0", createdAt: "2026-01-01T09:00:00.000Z", timeline: [], ...fields };
}

/** A document that holds these applications and reminders. */
export function documentWith(applications: readonly (Partial<Application> & { id: string })[], reminders: readonly Reminder[] = []): Document {
  return {
    ...emptyDocument(),
    applications: new Map(applications.map((fields) => [fields.id, applicationWith(fields)])),
    reminders: new Map(reminders.map((reminder) => [reminder.id, reminder])),
  };
}
