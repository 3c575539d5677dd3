// `perennial export --format ics [--from D] [--to D]`: interviews and reminders of a span of days as a calendar file.

import { icsOf } from "#shared/formats/calendar/ics.ts";
import { entriesIn } from "#shared/formats/calendar/ics-entries.ts";
import { localDay } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import type { Span } from "#shared/model/span.ts";
import { Stopped } from "./command.ts";

export interface CalendarFile {
  readonly text: string;
  readonly interviews: number;
  readonly reminders: number;
}

/** The days for a calendar. Where no first day was named it is today, or as far back as there is anything where the last one is over. */
export function calendarSpan({ from, to }: Span, today: string): Span {
  return { from: from ?? (to !== undefined && to < today ? undefined : today), to };
}

/** The calendar file of these days; a calendar without an entry is none, so it stops there. */
export function calendarFile(document: Document, span: Span, now: Date): CalendarFile {
  const entries = entriesIn(document, span, localDay(now));
  if (entries.length === 0) throw new Stopped({ key: "terminal.nothingScheduled" });
  const interviews = entries.filter(({ kind }) => kind === "round").length;
  return { text: icsOf(entries, notificationsOf(document), now), interviews, reminders: entries.length - interviews };
}
