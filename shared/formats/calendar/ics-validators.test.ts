// Calendar files are sound by the judgement of others: the schema of ts-ics always, libical where it is installed.
import { spawnSync } from "node:child_process";
import { parseIcsCalendar } from "@ts-ics/schema-zod";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { icsOf } from "./ics.ts";
import { entriesIn } from "./ics-entries.ts";
import { arbitraryLeads, arbitraryScheduled } from "./scheduled.test-source.ts";

const ALWAYS = { from: undefined, to: undefined };

/** Calendar files at random, with how many entries each has. */
const arbitraryFile = fc
  .tuple(arbitraryScheduled, arbitraryLeads, fc.date({ min: new Date("2024-01-01"), max: new Date("2034-01-01"), noInvalidDate: true }))
  .map(([document, chosen, now]) => {
    const entries = entriesIn(document, ALWAYS, now.toISOString().slice(0, 10));
    return { count: entries.length, text: entries.length > 0 ? icsOf(entries, chosen, now) : "" };
  })
  .filter(({ count }) => count > 0);

/** One file in which something can be spoilt. */
const sound = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Perennial//Perennial//EN", "BEGIN:VEVENT", "UID:one", "DTSTAMP:20261123T081530Z"],
  ...["DTSTART:20261203T150000Z", "DTEND:20261203T160000Z", "SUMMARY:Talk", "URL:https://example.org/", "CLASS:PRIVATE"],
  ...["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER;RELATED=START:-PT1H", "DESCRIPTION:Talk", "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""],
];
const without = (start: string) => sound.filter((line) => !line.startsWith(start)).join("\r\n");
const instead = (start: string, line: string) => sound.map((other) => (other.startsWith(start) ? line : other)).join("\r\n");

/** Prints, for each calendar of a list on standard input, the errors that libical finds in it. */
const LIBICAL = `
import json, sys, gi
gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib
def errors(text):
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None: return ["no calendar"]
    ICalGLib.restriction_check(calendar)
    return [line for line in calendar.as_ical_string().replace("\\r\\n ", "").split("\\r\\n") if line.startswith("X-LIC-ERROR")]
print(json.dumps([errors(text) for text in json.load(sys.stdin)]))
`;

/** What libical finds in each of these files; undefined where it is not installed (Debian: gir1.2-ical-3.0 and python3-gi). */
function errorsByLibical(texts: readonly string[]): string[][] | undefined {
  const { status, stdout } = spawnSync("/usr/bin/python3", ["-c", LIBICAL], { input: JSON.stringify(texts), encoding: "utf8" });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

/** As one calendar publishes it to others: libical knows what has to be in that, and asks for nothing where no method is named. */
function published(text: string): string {
  return text
    .replace("VERSION:2.0", "METHOD:PUBLISH\r\nVERSION:2.0")
    .replaceAll(/^BEGIN:VEVENT\r\n(?! )/gm, "BEGIN:VEVENT\r\nORGANIZER:mailto:me@example.org\r\n");
}

const hasLibical = errorsByLibical([]) !== undefined;
if (!hasLibical) console.warn("SKIPPED calendar files by libical: gir1.2-ical-3.0 and python3-gi are not installed here.");

describe("the schema of ts-ics", () => {
  it("finds every file sound", () => {
    const runs = fc.property(arbitraryFile, ({ text, count }) => {
      // It wants an end, and after the last day that can be written there is none; and it takes a BEGIN amid a line for one. The other two readers do not.
      fc.pre(!/:9999|[^\n](?:BEGIN|END):V/u.test(text));
      expect(parseIcsCalendar(text).events).toHaveLength(count);
    });
    fc.assert(runs, { numRuns: 50 });
  });

  it("finds what is spoilt", () => {
    expect(parseIcsCalendar(sound.join("\r\n")).events).toHaveLength(1);
    const spoilt = [without("VERSION"), without("PRODID"), without("UID"), without("DTSTAMP"), without("DTSTART"), without("SUMMARY"), without("TRIGGER")];
    for (const text of [...spoilt, instead("CLASS", "CLASS:SECRET"), instead("URL", "URL:no address")]) expect(() => parseIcsCalendar(text)).toThrow();
  });
});

describe.skipIf(!hasLibical)("libical, where gir1.2-ical-3.0 and python3-gi are installed", () => {
  it("finds no error in any file", () => {
    const texts = fc.sample(arbitraryFile, 60).map(({ text }) => text);
    expect(errorsByLibical(texts.map(published))).toEqual(texts.map(() => []));
  });

  it("finds what is spoilt", () => {
    const spoilt = [without("UID"), without("DTSTAMP"), without("SUMMARY"), without("PRODID"), instead("DTSTART", "DTSTART:tomorrow")];
    const found = errorsByLibical([sound.join("\r\n"), ...spoilt].map(published));
    expect(found?.map((errors) => errors.length > 0)).toEqual([false, ...spoilt.map(() => true)]);
  });
});
