// The document: tables of records by id. It is never changed in place.
import type { Application } from "./application.ts";
import type { Attachment } from "./attachment.ts";
import type { Debrief } from "./debrief.ts";
import { DEFAULT_SETTINGS } from "./default-settings.ts";
import type { Id } from "./id.ts";
import type { Person } from "./person.ts";
import type { Reminder } from "./reminder.ts";
import type { Settings } from "./settings.ts";
import type { Touchpoint } from "./touchpoint.ts";

/** The record type of each table. */
export interface Records {
  applications: Application;
  people: Person;
  touchpoints: Touchpoint;
  debriefs: Debrief;
  reminders: Reminder;
  attachments: Attachment;
  settings: Settings;
}
export type TableName = keyof Records;
export type Table<Name extends TableName> = ReadonlyMap<Id, Records[Name]>;
export type Tables = { readonly [Name in TableName]: Table<Name> };

/** Every table, in the order the file holds them. */
export const TABLES = ["settings", "applications", "people", "touchpoints", "debriefs", "reminders", "attachments"] as const satisfies readonly TableName[];

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
    rest: {},
  };
}

/** The settings record, or the defaults. */
export function settingsOf(document: Pick<Document, "settings">): Settings {
  return document.settings.get(DEFAULT_SETTINGS.id) ?? DEFAULT_SETTINGS;
}
