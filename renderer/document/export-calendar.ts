// Interviews and reminders as a file for the person's calendar: one, those of some applications, or all.
import type { CalendarEntry } from "#shared/formats/calendar/ics-entries.ts";
import { notificationsOf } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { useDocument } from "./document-store.ts";
import { sayHappened } from "./message-store.ts";
import { offerFile } from "./offer-file.ts";

/** What goes into the file: what is ahead, of some applications (`only`) or of all and of people too; everything; one round or reminder, whenever it is. */
export type ForCalendar =
  | { readonly what: "ahead"; readonly only?: readonly Id[] }
  | { readonly what: "everything" }
  | { readonly what: "round"; readonly application: Id; readonly round: Id }
  | { readonly what: "reminder"; readonly reminder: Id };

/** Offers the file, and says what is in it; says so where there is nothing to go into one. */
export async function exportCalendar(wanted: ForCalendar): Promise<void> {
  const ics = await import("#shared/formats/calendar/ics.ts");
  const entries = await entriesOf(wanted);
  if (entries.length === 0) return sayHappened({ key: wanted.what === "everything" ? "ics.nothing" : "ics.nothingAhead" });
  const name = ics.icsFileName(entries);
  offerFile(name, ics.icsOf(entries, notificationsOf(useDocument.getState().document), new Date()), "text/calendar");
  sayHappened({ key: "ics.saved", values: { count: entries.length, name } });
}

async function entriesOf(wanted: ForCalendar): Promise<readonly CalendarEntry[]> {
  const { entriesIn, reminderEntry, roundEntry } = await import("#shared/formats/calendar/ics-entries.ts");
  const { document, today } = useDocument.getState();
  switch (wanted.what) {
    case "ahead":
      return entriesIn(document, { from: today, to: undefined }, today, wanted.only && new Set(wanted.only));
    case "everything":
      return entriesIn(document, { from: undefined, to: undefined }, today);
    case "round": {
      const application = document.applications.get(wanted.application);
      const round = application?.timeline.find(({ id }) => id === wanted.round);
      return application && round?.kind === "round" ? [roundEntry(application, round, document)] : [];
    }
    case "reminder": {
      const reminder = document.reminders.get(wanted.reminder);
      const entry = reminder && reminderEntry(reminder, document);
      return entry ? [entry] : [];
    }
  }
}
