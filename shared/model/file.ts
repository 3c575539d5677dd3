// What a file holds as a document, and the other way round.
import { type Document, emptyDocument, TABLES } from "./document.ts";
import type { File } from "./file-schema.ts";

/**
 * The document a parsed file holds. The file must have been validated (`fileSchema`) or written by this program.
 * Of two records with the same id the later one counts.
 */
export function documentFromFile(file: File): Document {
  const { settings, applications, people, touchpoints, debriefs, reminders, attachments, arrivals, ...rest } = file.data;
  const empty = emptyDocument();
  return {
    settings: settings ? new Map([[settings.id, settings]]) : empty.settings,
    applications: byId(applications),
    people: byId(people),
    touchpoints: byId(touchpoints),
    debriefs: byId(debriefs),
    reminders: byId(reminders),
    attachments: byId(attachments),
    arrivals: byId(arrivals),
    rest,
  };
}

/** The data of a document as the file holds it: the other way round from `documentFromFile`. */
export function dataOfDocument(document: Document): File["data"] {
  return {
    settings: [...document.settings.values()][0],
    applications: [...document.applications.values()],
    people: [...document.people.values()],
    touchpoints: [...document.touchpoints.values()],
    debriefs: [...document.debriefs.values()],
    reminders: [...document.reminders.values()],
    attachments: [...document.attachments.values()],
    arrivals: [...document.arrivals.values()],
    ...document.rest,
  };
}

/** The ids of the records of each table that are twice in a file, which a person should know of. */
export function repeatedIds(file: File): string[] {
  const repeated: string[] = [];
  for (const table of TABLES) {
    const records = file.data[table];
    if (!Array.isArray(records)) continue;
    const seen = new Set<string>();
    for (const { id } of records) seen.has(id) ? repeated.push(id) : seen.add(id);
  }
  return repeated;
}

function byId<Entry extends { readonly id: string }>(records: readonly Entry[] = []): Map<string, Entry> {
  return new Map(records.map((record) => [record.id, record]));
}
