// The document: tables of records by id. It is never changed in place.
import type { Application } from "./application.ts";
import type { Arrival } from "./arrival.ts";
import type { Attachment } from "./attachment.ts";
import type { Debrief } from "./debrief.ts";
import { DEFAULT_SETTINGS, USUAL_NOTIFICATIONS } from "./default-settings.ts";
import type { Id } from "./id.ts";
import type { Person } from "./person.ts";
import type { Reminder } from "./reminder.ts";
import type { Notifications, Settings } from "./settings.ts";
import type { Touchpoint } from "./touchpoint.ts";

/** The record type of each table. */
export interface Records {
  applications: Application;
  people: Person;
  touchpoints: Touchpoint;
  debriefs: Debrief;
  reminders: Reminder;
  attachments: Attachment;
  arrivals: Arrival;
  settings: Settings;
}
export type TableName = keyof Records;
export type Table<Name extends TableName> = ReadonlyMap<Id, Records[Name]>;
export type Tables = { readonly [Name in TableName]: Table<Name> };

/** Every table, in the order the file holds them. */
export const TABLES = [
  "settings",
  "applications",
  "people",
  "touchpoints",
  "debriefs",
  "reminders",
  "attachments",
  "arrivals",
] as const satisfies readonly TableName[];

/** The tables of what a person wrote: neither the settings nor what Perennial told of. */
export const WRITTEN_TABLES = TABLES.filter((table): table is WrittenTable => table !== "settings" && table !== "arrivals");
export type WrittenTable = Exclude<TableName, "settings" | "arrivals">;

/** The whole document. `rest` holds what the file had beside the tables we know, so that it is written back. */
export interface Document extends Tables {
  readonly rest: Readonly<Record<string, unknown>>;
}

/** A document in which nothing was written yet. */
export function emptyDocument(): Document {
  return {
    settings: new Map([[DEFAULT_SETTINGS.id, DEFAULT_SETTINGS]]),
    applications: new Map(),
    people: new Map(),
    touchpoints: new Map(),
    debriefs: new Map(),
    reminders: new Map(),
    attachments: new Map(),
    arrivals: new Map(),
    rest: {},
  };
}

/** The settings record, or the defaults. */
export function settingsOf(document: Pick<Document, "settings">): Settings {
  return document.settings.get(DEFAULT_SETTINGS.id) ?? DEFAULT_SETTINGS;
}

/** How the person wants to be told of what is due. */
export function notificationsOf(document: Pick<Document, "settings">): Notifications {
  return settingsOf(document).notifications ?? USUAL_NOTIFICATIONS;
}
