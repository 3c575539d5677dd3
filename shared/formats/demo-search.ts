// The demo search, brought to today: a search of two years whose last day is the day it is looked at.
import { addDays, daysBetween } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import type { ImportedApplication } from "./import/import-plan.ts";

/** What the demo search brings, as `document.import` takes it. */
export interface DemoSearch {
  readonly applications: ImportedApplication[];
  readonly people: Person[];
  readonly touchpoints: Touchpoint[];
  readonly debriefs: Debrief[];
  readonly reminders: Reminder[];
}

/** The shape of `resources/demo-search.json`, whose records a test holds to the schemas. */
interface DemoFile {
  /** The day the dates were written for. */
  readonly demo: { readonly today: string };
  readonly data: DemoSearch;
}

/** The fields of any record that hold a day, an instant or a wall-clock time; `on` is the day of a cadence or of going back. */
const DATED = new Set(["at", "due", "on", "appliedOn", "createdAt", "savedAt", "finishedAt", "snoozedUntil"]);
const DAY_LENGTH = "YYYY-MM-DD".length;

/** What the demo search brings, for `document.import`; `file` is the parsed `resources/demo-search.json`. */
export function demoSearch(file: unknown, today: string): DemoSearch {
  const { demo, data } = file as DemoFile;
  const { applications, people, touchpoints, debriefs, reminders } = data;
  return shifted({ applications, people, touchpoints, debriefs, reminders }, daysBetween(demo.today, today));
}

/** The same value with every date in it moved by whole days; times of day stay. */
function shifted<Value>(value: Value, days: number): Value {
  if (Array.isArray(value)) return value.map((item) => shifted(item, days)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const moved = Object.entries(value).map(([key, held]) => [
    key,
    DATED.has(key) && typeof held === "string" ? addDays(held.slice(0, DAY_LENGTH), days) + held.slice(DAY_LENGTH) : shifted(held, days),
  ]);
  return Object.fromEntries(moved);
}
