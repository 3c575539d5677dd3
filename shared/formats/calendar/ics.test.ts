// A calendar file says what the document says: read back by a library that is not the one that wrote it.
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { localTime } from "#shared/model/calendar.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { wallIn } from "#shared/model/zoned-time.ts";
import { icsFileName, icsOf } from "./ics.ts";
import { type CalendarEntry, dueOf, entriesIn, reminderEntry, roundEntry } from "./ics-entries.ts";
import { arbitraryLeads, arbitraryScheduled } from "./scheduled.test-source.ts";

declare const Buffer: { byteLength(text: string): number };

const NOW = new Date("2026-11-23T08:15:30Z");
const USUAL = { leads: [1_440, 60, 10], dayTime: "09:00" };
const ALWAYS = { from: undefined, to: undefined };
const CREATED = "2026-01-01T09:00:00.000Z";
const card = { tags: [], stage: "applied" as const, rank: "a0", createdAt: CREATED };
const round = { id: "r", kind: "round" as const, at: "2026-12-03T10:00", zone: "America/New_York", name: "Phone screen" };

const sample: Document = {
  ...emptyDocument(),
  people: new Map([["p", { id: "p", name: "Ilse Quint", company: "Halm & Co", createdAt: CREATED }]]),
  applications: new Map([
    [
      "a",
      {
        id: "a",
        company: "Fernhill; Moss, & Daughters",
        role: "Sculptor",
        location: "Leeds, the old mill",
        link: "https://example.org/jobs?id=3",
        ...card,
        timeline: [round, { id: "d", kind: "round" as const, at: "2026-12-10", name: "", people: ["p"], with: "their designer", went: "Not yet" }],
      },
    ],
    ["old", { id: "old", company: "Mosswright", role: "", ...card, archived: { reason: "closed" as const, at: CREATED }, timeline: [{ ...round, id: "o" }] }],
    ["bin", { id: "bin", company: "Gone", role: "", ...card, removed: { at: CREATED }, timeline: [{ ...round, id: "b", at: "2026-01-05" }] }],
  ]),
  reminders: new Map([
    ["later", { id: "later", application: "a", due: "2027-01-15T09:00", text: "Ask how it went\nand listen" }],
    ["person", { id: "person", person: "p", due: "2026-11-30", text: "Write to Ilse" }],
    ["done", { id: "done", application: "a", due: "2026-12-24", text: "Send the portfolio", done: { at: CREATED } }],
    ["past", { id: "past", application: "a", due: "2026-10-01T08:00", text: "Thank them", done: { at: CREATED } }],
    ["resting", { id: "resting", application: "old", due: "2026-12-31", text: "Look again" }],
    ["lost", { id: "lost", application: "nobody", due: "2026-12-31", text: "Lost" }],
  ]),
};

const ahead = () => entriesIn(sample, { from: "2026-11-23", to: undefined }, "2026-11-23");
const idOf = (entry: CalendarEntry) => (entry.kind === "round" ? entry.round.id : entry.reminder.id);

/** As ical.js reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    const { startDate, endDate } = event;
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description ?? "",
      location: event.location,
      url: component.getFirstPropertyValue("url")?.toString(),
      stamp: component.getFirstPropertyValue("dtstamp")?.toString(),
      start: startDate.toString(),
      zone: startDate.isDate ? "day" : startDate.zone.tzid,
      ms: startDate.toUnixTime() * 1_000,
      minutes: component.hasProperty("dtend") ? endDate.subtractDate(startDate).toSeconds() / 60 : undefined,
      alarms: component.getAllSubcomponents("valarm").map((alarm) => {
        const trigger = alarm.getFirstProperty("trigger");
        return { action: alarm.getFirstPropertyValue("action"), related: trigger?.getParameter("related"), seconds: trigger?.getFirstValue().toSeconds() };
      }),
    };
  });
}

/** What of a text may be in a file, told character by character. */
function sayable(text: string): string {
  const lines = text.replaceAll("\r\n", "\n");
  let said = "";
  for (const character of lines) {
    const point = character.codePointAt(0) as number;
    if (["\r", "\n", "\u0085", "\u2028", "\u2029"].includes(character)) said += "\n";
    else if (point >= 0xd800 && point <= 0xdfff) said += "\ufffd";
    else if (point === 9 || (point >= 32 && point < 127) || point > 159) said += character;
  }
  return said.trim() === "" ? "" : said;
}

describe("what goes into a calendar file", () => {
  it("is what is ahead and not done, of what is on the board and of people, earliest first", () => {
    expect(ahead().map(idOf)).toEqual(["person", "r", "d", "later"]);
  });

  it("is what was, too, where a span begins earlier, but nothing from the bin", () => {
    expect(entriesIn(sample, ALWAYS, "2026-11-23").map(idOf)).toEqual(["past", "person", "r", "d", "later"]);
    expect(entriesIn(sample, ALWAYS, "2028-01-01").map(idOf)).toEqual(["past", "person", "r", "o", "d", "done", "resting", "later"]);
    expect(entriesIn(sample, { from: "2026-12-03", to: "2026-12-10" }, "2026-11-23").map(idOf)).toEqual(["r", "d"]);
  });

  it("is only of the applications that are named", () => {
    expect(entriesIn(sample, ALWAYS, "2026-11-23", new Set(["a"])).map(idOf)).toEqual(["past", "r", "d", "later"]);
    expect(entriesIn(sample, ALWAYS, "2026-11-23", new Set(["old"]))).toEqual([]);
  });

  it("can be one thing, whatever its state", () => {
    const old = sample.applications.get("old");
    const [other] = old?.timeline ?? [];
    if (!old || other?.kind !== "round") throw new Error("a round");
    expect(read(icsOf([roundEntry(old, other, sample)], USUAL, NOW))).toMatchObject([{ uid: "round+old+o@perennial" }]);
    expect(icsFileName([roundEntry(old, other, sample)])).toBe("Phone screen, Mosswright.ics");
    const done = sample.reminders.get("done");
    const lost = sample.reminders.get("lost");
    expect(done && reminderEntry(done, sample)).toMatchObject({ kind: "reminder", application: { id: "a" } });
    expect(lost && reminderEntry(lost, sample)).toBeUndefined();
    expect(icsFileName(ahead())).toBe("perennial-calendar.ics");
  });
});

describe("a calendar file", () => {
  it("holds each thing as RFC 5545 writes it", () => {
    const lines = icsOf(ahead(), USUAL, NOW).split("\r\n");
    const event = (uid: string) => lines.slice(lines.indexOf(`UID:${uid}`), lines.indexOf("END:VEVENT", lines.indexOf(`UID:${uid}`)));
    expect(lines.slice(0, 4)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Perennial//Perennial//EN", "CALSCALE:GREGORIAN"]);
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
    expect(event("round+a+r@perennial")).toEqual([
      "UID:round+a+r@perennial",
      "SEQUENCE:0",
      "DTSTAMP:20261123T081530Z",
      "DTSTART:20261203T150000Z",
      "DTEND:20261203T160000Z",
      "SUMMARY:Phone screen: Sculptor at Fernhill\\; Moss\\, & Daughters",
      "TRANSP:OPAQUE",
      "LOCATION:Leeds\\, the old mill",
      "DESCRIPTION:10:00 AM in America/New York\\nhttps://example.org/jobs?id=3",
      "URL;VALUE=URI:https://example.org/jobs?id=3",
      "CLASS:PRIVATE",
      ...alarm("-P1D", "Phone screen: Sculptor at Fernhill\\; Moss\\, & Daughters"),
      ...alarm("-PT1H", "Phone screen: Sculptor at Fernhill\\; Moss\\, & Daughters"),
      ...alarm("-PT10M", "Phone screen: Sculptor at Fernhill\\; Moss\\, & Daughters"),
    ]);
    expect(event("reminder+later@perennial")).toEqual(
      expect.arrayContaining(["DTSTART:20270115T090000", "DTEND:20270115T091500", "TRANSP:TRANSPARENT", "SUMMARY:Ask how it went\\nand listen"]),
    );
    expect(event("reminder+person@perennial")).toEqual(
      expect.arrayContaining(["DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261201", "DESCRIPTION:Ilse Quint\\, Halm & Co", "TRIGGER;RELATED=START:PT9H"]),
    );
    expect(event("round+a+d@perennial")).toEqual(
      expect.arrayContaining(["DTSTART;VALUE=DATE:20261210", "SUMMARY:Interview: Sculptor at Fernhill\\; Moss\\, & Daughters", "TRIGGER;RELATED=START:-PT15H"]),
    );
    expect(lines.join("\n")).toContain("With Ilse Quint and their designer");
    expect(lines.join("\n")).not.toContain("Not yet");
  });

  it("keeps the UID of a thing that was moved or edited, and tells it is newer by its stamp", () => {
    const [first] = read(icsOf(ahead(), USUAL, NOW)).slice(1);
    const moved = { ...sample, applications: new Map(sample.applications) };
    moved.applications.set("a", { ...card, id: "a", company: "Fernhill", role: "Potter", timeline: [{ ...round, at: "2026-12-04T11:00", name: "On site" }] });
    const [second] = read(icsOf(entriesIn(moved, ALWAYS, "2026-11-23", new Set(["a"])).slice(-2, -1), USUAL, new Date(NOW.getTime() + 60_000)));
    expect(second?.uid).toBe(first?.uid);
    expect([first?.stamp, second?.stamp]).toEqual(["2026-11-23T08:15:30Z", "2026-11-23T08:16:30Z"]);
  });

  it("has no alarms for what is over, and only those that are still to come", () => {
    const alarmsAt = (now: string) => read(icsOf(ahead(), USUAL, new Date(now))).map(({ uid, alarms }) => [uid.split("@")[0], alarms.length]);
    expect(Object.fromEntries(alarmsAt("2026-12-03T14:30:00Z"))).toEqual({ "reminder+person": 0, "round+a+r": 1, "round+a+d": 2, "reminder+later": 1 });
    expect(Object.fromEntries(alarmsAt("2026-12-03T15:00:01Z"))).toMatchObject({ "round+a+r": 0 });
  });

  it("begins an interview in the hour that is skipped when that hour is over, and one in the doubled hour the first time", () => {
    const at = (wall: string) => ({ ...round, at: wall, zone: "Europe/Berlin" });
    const start = (wall: string) => {
      const application = { ...card, id: "a", company: "Fernhill", role: "", timeline: [] };
      return read(icsOf([roundEntry(application, at(wall), sample)], USUAL, NOW))[0]?.start;
    };
    expect([start("2027-03-28T02:30"), start("2027-10-31T02:30")]).toEqual(["2027-03-28T01:00:00Z", "2027-10-31T00:30:00Z"]);
  });

  it("reads back as what was exported, whatever was written", () => {
    const runs = fc.property(
      arbitraryScheduled,
      arbitraryLeads,
      fc.date({ min: new Date("2024-01-01"), max: new Date("2034-01-01"), noInvalidDate: true }),
      (document, chosen, now) => {
        const entries = entriesIn(document, ALWAYS, localTime(now).slice(0, 10));
        fc.pre(entries.length > 0);
        const text = icsOf(entries, chosen, now);
        expectContentLines(text);
        const events = read(text);
        expect(events.length).toBe(entries.length);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(entries.length);
        for (const [at, entry] of entries.entries()) expectSame(events[at] as ReturnType<typeof read>[number], entry, chosen, now);
      },
    );
    fc.assert(runs, { numRuns: 100 });
  });
});

function alarm(trigger: string, description: string): string[] {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER;RELATED=START:${trigger}`, `DESCRIPTION:${description}`, "END:VALARM"];
}

/** Lines end in CRLF, have at most 75 bytes, and hold no control characters (RFC 5545, 3.1); alarms come last in their event (3.6.1). */
function expectContentLines(text: string): void {
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text).not.toMatch(/^END:VALARM\r\n(?!BEGIN:VALARM|END:VEVENT)/m);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[^\P{Cc}\t]|\p{Cs}/u);
  }
}

function expectSame(event: ReturnType<typeof read>[number], entry: CalendarEntry, { leads, dayTime }: typeof USUAL, now: Date): void {
  const due = dueOf(entry);
  const isDay = due.length === 10;
  const zone = entry.kind === "round" ? entry.round.zone : undefined;
  expect(event.uid).toBe(entry.kind === "round" ? `round+${entry.application.id}+${entry.round.id}@perennial` : `reminder+${entry.reminder.id}@perennial`);
  if (entry.kind === "reminder") expect(event.summary).toBe(sayable(entry.reminder.text) || "Reminder");
  else expect(event.summary.startsWith(sayable(entry.round.name || "Interview"))).toBe(true);
  if (entry.application?.link !== undefined) expect(event.description.endsWith(sayable(entry.application.link))).toBe(true);
  expect(event.location ?? undefined).toBe(entry.kind === "round" && entry.application.location ? sayable(entry.application.location) || undefined : undefined);

  if (isDay) expect([event.zone, event.start]).toEqual(["day", due]);
  else if (event.zone === "floating") {
    expect(event.start).toBe(`${due}:00`);
    expect(zone === undefined || zone === "Mars/Olympus_Mons" || due.startsWith("9999")).toBe(true);
  } else {
    expect(event.zone).toBe("UTC");
    const there = wallIn(zone as string, event.ms);
    // In a gap it is the first minute that there is.
    if (there !== due) expect([there > due, wallIn(zone as string, event.ms - 60_000) < due]).toEqual([true, true]);
  }
  if (!due.startsWith("9999")) expect(event.minutes).toBe(isDay ? 1_440 : entry.kind === "round" ? 60 : 15);

  const until = (event.zone === "UTC" ? event.ms - now.getTime() : Date.parse(`${due}${isDay ? "T00:00" : ""}Z`) - Date.parse(`${localTime(now)}Z`)) / 60_000;
  const [hours = 0, minutes = 0] = dayTime.split(":").map(Number);
  const wanted = entry.kind === "reminder" || leads.length === 0 ? [0] : leads;
  const all = isDay ? wanted.map((lead) => Math.floor(lead / 1_440) * 1_440 - hours * 60 - minutes) : wanted;
  const isOpen = entry.kind === "round" || entry.reminder.done === undefined;
  const ahead = [...new Set(all)].filter((lead) => isOpen && lead <= until).sort((one, other) => other - one);
  expect(event.alarms).toEqual(ahead.map((lead) => ({ action: "DISPLAY", related: "START", seconds: lead === 0 ? 0 : lead * -60 })));
}
