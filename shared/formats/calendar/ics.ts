// Interviews and reminders as a calendar file (iCalendar, RFC 5545).
import { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendar, ICalEventClass, type ICalEventData, ICalEventTransparency } from "ical-generator";
import { applicationName } from "#shared/model/application-name.ts";
import { localTime, MINUTES_A_DAY } from "#shared/model/calendar.ts";
import type { Notifications } from "#shared/model/settings.ts";
import { instantOf } from "#shared/model/zoned-time.ts";
import { i18n, say } from "#shared/text/say.ts";
import { linkOf } from "../link-text.ts";
import { safeFileName } from "../safe-file-name.ts";
import { foldedLines } from "./folded-lines.ts";
import { type CalendarEntry, dueOf } from "./ics-entries.ts";

const DAY_LENGTH = "YYYY-MM-DD".length;
const MINUTE_MS = 60_000;
/** How long an entry stands in a calendar, which draws nothing without an end: nobody writes down how long an interview takes. */
const MINUTES = { round: 60, reminder: 15 } as const;
/** A date has four digits of a year. */
const [FIRST, LAST] = [Date.parse("0000-01-01T00:00Z"), Date.parse("9999-12-31T23:59Z")];
/** The standard has an event's properties before its alarms (3.6.1); the library writes some of them after. */
const PROPERTIES_AFTER_ALARMS = /^((?:BEGIN:VALARM\r\n.*?^END:VALARM\r\n)+)(.*?)(?=^END:VEVENT\r\n)/gms;
const SEVERAL = "perennial-calendar.ics";

/** When an entry begins. `at` of what is no instant holds its wall clock as if that were UTC. */
interface Start {
  readonly form: "instant" | "wall" | "day";
  /** ms since 1970 UTC */
  readonly at: number;
}

/**
 * The file of these entries, at least one: UTF-8, lines folded at 75 bytes and ended by CRLF. Rounds with a zone are instants in UTC, other times wall clock
 * wherever the person is ("floating"), days are days. Alarms are those of `chosen` that are still to come at `now`. An entry keeps its UID from file to file.
 */
export function icsOf(entries: readonly CalendarEntry[], chosen: Pick<Notifications, "leads" | "dayTime">, now: Date): string {
  const language = i18n.language.toUpperCase();
  const calendar = new ICalCalendar({ prodId: { company: "Perennial", product: "Perennial", language }, scale: "GREGORIAN" });
  for (const entry of entries) {
    const start = startOf(entry);
    const event = calendar.createEvent(eventOf(entry, start, now));
    for (const lead of alarmsOf(entry, start, chosen, now)) {
      event.createAlarm({ type: ICalAlarmType.display, trigger: lead * 60 }).relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  const events = calendar.events().map((event) => event.toString().replace(PROPERTIES_AFTER_ALARMS, "$2$1"));
  const end = "END:VCALENDAR";
  // Put together here, since the library folds lines a hundred times slower than need be.
  return foldedLines(`${calendar.clear().toString().slice(0, -end.length)}${events.join("")}${end}\r\n`);
}

/** What the file of these entries is called. */
export function icsFileName(entries: readonly CalendarEntry[]): string {
  const [entry, ...others] = entries;
  return entry && others.length === 0 ? safeFileName(`${titleOf(entry).replace(/:\s+/gu, ", ")}.ics`) : SEVERAL;
}

function startOf(entry: CalendarEntry): Start {
  const due = dueOf(entry);
  if (due.length === DAY_LENGTH) return { form: "day", at: Date.parse(`${due}T00:00Z`) };
  const zone = entry.kind === "round" ? entry.round.zone : undefined;
  const instant = zone === undefined ? undefined : instantOf(due, zone);
  if (instant !== undefined && instant >= FIRST && instant <= LAST) return { form: "instant", at: instant };
  return { form: "wall", at: Date.parse(`${due}Z`) };
}

function eventOf(entry: CalendarEntry, { form, at }: Start, now: Date): ICalEventData {
  const end = at + (form === "day" ? MINUTES_A_DAY : MINUTES[entry.kind]) * MINUTE_MS;
  const url = uriOf(entry.application?.link);
  const location = plain((entry.kind === "round" && entry.application.location) || "");
  const description = plain(linesOf(entry).join("\n"));
  return {
    id: uidOf(entry),
    stamp: now,
    start: new Date(at),
    ...(end <= LAST ? { end: new Date(end) } : {}),
    allDay: form === "day",
    floating: form === "wall",
    summary: plain(titleOf(entry)) || say({ key: "ics.reminder" }),
    ...(description === "" ? {} : { description }),
    ...(location === "" ? {} : { location }),
    ...(url === undefined ? {} : { url }),
    // Others who may look into the calendar see that there is something, and not what.
    class: ICalEventClass.PRIVATE,
    transparency: entry.kind === "round" && form !== "day" ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  };
}

/** Ids are letters, digits, `.`, `_` and `-`, so that no two things can come to the same. */
function uidOf(entry: CalendarEntry): string {
  return entry.kind === "round" ? `round+${entry.application.id}+${entry.round.id}@perennial` : `reminder+${entry.reminder.id}@perennial`;
}

function titleOf(entry: CalendarEntry): string {
  if (entry.kind === "reminder") return entry.reminder.text;
  return say({ key: "ics.roundOf", values: { what: entry.round.name || say({ key: "ics.interview" }), name: applicationName(entry.application) } });
}

function linesOf(entry: CalendarEntry): string[] {
  const { application } = entry;
  const lines = entry.kind === "round" ? roundLines(entry) : [aboutOf(entry), ...(entry.reminder.done ? [say({ key: "ics.done" })] : [])];
  // Many calendars show no URL of its own.
  return application?.link === undefined ? lines : [...lines, application.link];
}

function aboutOf({ application, person }: Extract<CalendarEntry, { kind: "reminder" }>): string {
  if (application) return applicationName(application);
  return person.company ? say({ key: "ics.personAt", values: { name: person.name, company: person.company } }) : person.name;
}

/** With whom, and the time as it was agreed on. How it went is nothing for a calendar. */
function roundLines({ round: { at, zone, with: written }, people }: Extract<CalendarEntry, { kind: "round" }>): string[] {
  const names = [...people.map(({ name }) => name), ...(written === undefined ? [] : [written])];
  const lines = names.length === 0 ? [] : [say({ key: "ics.withWhom", values: { names: new Intl.ListFormat(i18n.language).format(names) } })];
  if (zone === undefined || at.length === DAY_LENGTH) return lines;
  const time = new Intl.DateTimeFormat(i18n.language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(new Date(`${at}Z`));
  return [...lines, say({ key: "ics.inZone", values: { time, zone: zone.replaceAll("_", " ") } })];
}

/** The link as a URI of plain ASCII; undefined where it is none, since there is no way to quote one. */
function uriOf(link: string | undefined): string | undefined {
  const address = link === undefined ? undefined : linkOf(link);
  return address && /^[!#-;=?-[\]_a-z~]+$/iu.test(address) ? address : undefined;
}

/** How many minutes before the start to tell of it, negative after it: as Perennial itself does, but for what is over. */
function alarmsOf(entry: CalendarEntry, { form, at }: Start, { leads, dayTime }: Pick<Notifications, "leads" | "dayTime">, now: Date): number[] {
  if (entry.kind === "reminder" && entry.reminder.done) return [];
  const ahead = entry.kind === "reminder" || leads.length === 0 ? [0] : leads;
  const [hours = 0, minutes = 0] = dayTime.split(":").map(Number);
  const wholeDays = ahead.map((lead) => lead - (lead % MINUTES_A_DAY) - (hours * 60 + minutes));
  const until = at - (form === "instant" ? now.getTime() : Date.parse(`${localTime(now)}Z`));
  return [...new Set(form === "day" ? wholeDays : ahead)].filter((lead) => lead * MINUTE_MS <= until).sort((one, other) => other - one);
}

/** Without control characters and lone halves of characters, neither of which may be in a file; empty where nothing is left to be seen. */
function plain(text: string): string {
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
  return clean.trim() === "" ? "" : clean;
}
