// The demo search, brought to today: a search of two years whose last day is the day it is looked at.
import { addDays, daysBetween } from "#shared/model/calendar.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { ImportedApplication } from "./import-plan.ts";

/** The shape of `resources/demo-search.json`, whose records a test holds to the schemas. */
interface DemoFile {
  /** The day the dates were written for. */
  readonly demo: { readonly today: string };
  readonly data: { readonly applications: ImportedApplication[]; readonly reminders: Reminder[] };
}

/** The fields of any record that hold a day, an instant or a wall-clock time. */
const DATED = new Set(["at", "due", "appliedOn", "createdAt", "savedAt"]);
const DAY_LENGTH = "YYYY-MM-DD".length;

/** What the demo search brings, for `document.import`; `file` is the parsed `resources/demo-search.json`. */
export function demoSearch(file: unknown, today: string): { applications: ImportedApplication[]; reminders: Reminder[] } {
  const { demo, data } = file as DemoFile;
  const days = daysBetween(demo.today, today);
  return shifted({ applications: data.applications, reminders: data.reminders }, days);
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
