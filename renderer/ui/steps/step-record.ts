// Under whom what is typed at a next step is kept.
import type { Reminder } from "#shared/model/reminder.ts";

/** The application or person whose drafts hold what is typed at a step. */
export function recordOf({ id, application, person }: Reminder): string {
  return application ?? person ?? id;
}
