// `perennial export --format ics [--from D] [--to D]`: interviews and reminders of a span of days as a calendar file.

import { icsOf } from "#shared/formats/ics.ts";
import { entriesIn, type Span } from "#shared/formats/ics-entries.ts";
import { localDay } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import { dateSchema } from "#shared/model/moment.ts";
import { type Call, Stopped, WrongUsage } from "./command.ts";

export interface CalendarFile {
  readonly text: string;
  readonly interviews: number;
  readonly reminders: number;
}

/** The days that were asked for. Where no first day is named it is today, or as far back as there is anything where the last one is over. */
export function spanOf({ values }: Call, today: string): Span {
  const to = dayOf(values.to, "to");
  const from = dayOf(values.from, "from") ?? (to !== undefined && to < today ? undefined : today);
  if (from !== undefined && to !== undefined && from > to) throw new WrongUsage({ key: "terminal.wrongUsage.span", values: { from, to } });
  return { from, to };
}

/** The calendar file of these days; a calendar without an entry is none, so it stops there. */
export function calendarFile(document: Document, span: Span, now: Date): CalendarFile {
  const entries = entriesIn(document, span, localDay(now));
  if (entries.length === 0) throw new Stopped({ key: "terminal.nothingScheduled" });
  const interviews = entries.filter(({ kind }) => kind === "round").length;
  return { text: icsOf(entries, notificationsOf(document), now), interviews, reminders: entries.length - interviews };
}

function dayOf(value: unknown, option: "from" | "to"): string | undefined {
  if (value === undefined) return undefined;
  const day = dateSchema.safeParse(value);
  if (day.success) return day.data;
  throw new WrongUsage({ key: "terminal.wrongUsage.day", values: { option, day: String(value) } });
}
