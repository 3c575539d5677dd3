// Checks what is understood of days and times as people write them, and what is said of the rest.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMinutes } from "#shared/model/calendar.ts";
import { readWhen } from "./when.ts";
import { writtenWhen } from "./written-when.ts";

/** A Monday. */
const NOW = "2026-11-23T14:40";
const read = (text: string, rules: Partial<Parameters<typeof readWhen>[1]> = {}) => readWhen(text, { now: NOW, ...rules });

describe("a day", () => {
  test.each([
    ["next friday", "2026-12-04"],
    ["friday", "2026-11-27"],
    ["on friday", "2026-11-27"],
    ["in 3 months", "2027-02-23"],
    ["in 18 months", "2028-05-23"],
    ["in a week", "2026-11-30"],
    ["2 weeks", "2026-12-07"],
    ["tomorrow", "2026-11-24"],
    ["the day after tomorrow", "2026-11-25"],
    ["today", "2026-11-23"],
    ["23 nov", "2026-11-23"],
    ["15 jan", "2027-01-15"],
    ["Jan 15, 2028", "2028-01-15"],
    ["january 2028", "2028-01-01"],
    ["29 feb 2028", "2028-02-29"],
    ["end of month", "2026-11-30"],
    ["2026-12-04", "2026-12-04"],
    ["4.12.2026", "2026-12-04"],
    ["04.12.", "2026-12-04"],
    ["4.12.27", "2027-12-04"],
    ["jan 12", "2027-01-12"],
    ["12/1", "2027-01-12"],
    ["1/2/2027", "2027-02-01"],
    ["  Friday  ", "2026-11-27"],
    ["friday.", "2026-11-27"],
  ])("%s is %s", (text, due) => expect(read(text)).toEqual({ due }));

  test("is read with the month first where people write so, with dots never", () => {
    expect(read("1/2/2027", { monthFirst: true })).toEqual({ due: "2027-01-02" });
    expect(read("1.2.2027", { monthFirst: true })).toEqual({ due: "2027-02-01" });
  });
  test.each([
    ["2026-11-30T09:00", "in 3 months", "2027-02-28"],
    ["2027-01-31T09:00", "in a month", "2027-02-28"],
    ["2027-01-31T09:00", "next month", "2027-02-28"],
    ["2028-02-29T09:00", "in 1 year", "2029-02-28"],
  ])("on %s, %s is the last of its month: %s", (now, text, due) => expect(read(text, { now })).toEqual({ due }));
});

describe("a time", () => {
  test.each([
    ["15 jan 9:00", "2027-01-15T09:00"],
    ["15 jan 9", "2027-01-15T09:00"],
    ["jan 15 9", "2027-01-15T09:00"],
    ["4.12. 9:30", "2026-12-04T09:30"],
    ["4.12. 17h", "2026-12-04T17:00"],
    ["tomorrow 9", "2026-11-24T09:00"],
    ["tomorrow, 9", "2026-11-24T09:00"],
    ["tomorrow at 9", "2026-11-24T09:00"],
    ["tomorrow 9am", "2026-11-24T09:00"],
    ["tomorrow 17h", "2026-11-24T17:00"],
    ["tomorrow 17h30", "2026-11-24T17:30"],
    ["tomorrow 9.30", "2026-11-24T09:30"],
    ["tomorrow at 3", "2026-11-24T15:00"],
    ["tomorrow at 3:30", "2026-11-24T03:30"],
    ["tomorrow at 3am", "2026-11-24T03:00"],
    ["tomorrow noon", "2026-11-24T12:00"],
    ["tomorrow morning", "2026-11-24T09:00"],
    ["tomorrow evening", "2026-11-24T18:00"],
    ["tonight", "2026-11-23T20:00"],
    ["16:00", "2026-11-23T16:00"],
    ["9:00", "2026-11-24T09:00"],
    ["at 5pm", "2026-11-23T17:00"],
    ["in 2 minutes", "2026-11-23T14:42"],
    ["in half an hour", "2026-11-23T15:10"],
    ["next friday 14:30", "2026-12-04T14:30"],
    ["2026-12-04 09:00", "2026-12-04T09:00"],
    ["2026-12-04T09:00", "2026-12-04T09:00"],
    ["4 Dec 2026, 09:00", "2026-12-04T09:00"],
  ])("%s is %s", (text, due) => expect(read(text)).toEqual({ due }));

  test("is meant for the afternoon where times run to twelve", () => {
    expect(read("tomorrow at 3:30", { monthFirst: true })).toEqual({ due: "2026-11-24T15:30" });
    expect(read("tomorrow at 03:30", { monthFirst: true })).toEqual({ due: "2026-11-24T03:30" });
  });
  test("is left out where only a day is asked for", () => {
    expect(read("tomorrow 9:00", { dayOnly: true })).toEqual({ problem: "noTime" });
    expect(read("tomorrow", { dayOnly: true })).toEqual({ due: "2026-11-24" });
  });
});

describe("what is no date ahead", () => {
  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["soon", "unclear"],
    ["call bob friday", "unclear"],
    ["friday to sunday", "unclear"],
    ["31 feb", "unclear"],
    ["29 feb 2027", "unclear"],
    ["15 jan 25:00", "unclear"],
    ["in -3 days", "unclear"],
    ["first monday of december", "unclear"],
    ["friday ".repeat(20), "unclear"],
    ["15 jan 9:00 EST", "zone"],
    ["15 jan 9:00 Europe/Berlin", "zone"],
    ["15 jan 9:00 Moon/Tycho", "zone"],
    ["tomorrow 9:00 UTC+2", "zone"],
    ["2027-01-15T09:00Z", "zone"],
  ])("“%s” is %s", (text, problem) => expect(read(text)).toEqual({ problem }));

  test.each([
    ["yesterday", "2026-11-22"],
    ["last friday", "2026-11-20"],
    ["3 days ago", "2026-11-20"],
    ["15 jan 2020", "2020-01-15"],
    ["today 14:39", "2026-11-23T14:39"],
  ])("“%s” is over", (text, over) => expect(read(text)).toEqual({ problem: "past", read: over }));

  test.each([
    ["15 jan 9999", "9999-01-15"],
    ["9999-12-31", "9999-12-31"],
    ["9999-12-31 23:59", "9999-12-31T23:59"],
    ["in 200 years", "2226-11-23"],
  ])("“%s” is too far ahead", (text, far) => expect(read(text)).toEqual({ problem: "tooFar", read: far }));
  test("neither is a number of years that no calendar holds", () => {
    for (const count of ["9000", "999999", "99999999999999999999"]) expect(read(`in ${count} years`).due).toBeUndefined();
  });
});

test("the very minute it is now is not over", () => expect(read("today 14:40")).toEqual({ due: NOW }));

test("what stands in the field is read as the same day and time, by either order of day and month", () => {
  const ahead = fc.tuple(fc.integer({ min: 0, max: 36_000 }), fc.option(fc.integer({ min: 0, max: 1_439 })), fc.boolean());
  fc.assert(
    fc.property(ahead, ([days, minute, monthFirst]) => {
      const day = addDays("2026-11-24", days);
      const due = minute === null ? day : addMinutes(`${day}T00:00`, minute);
      expect(read(writtenWhen(due), { monthFirst })).toEqual({ due });
    }),
  );
});

test("any text is read in one way or another, and nothing that is over or too far is due", () => {
  const words = fc.constantFrom(
    "in",
    "at",
    "next",
    "last",
    "friday",
    "jan",
    "9",
    "31",
    "2027",
    "9999",
    "days",
    "years",
    ":",
    "-3",
    "noon",
    "T",
    ".",
    "99999999999",
    "/",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (typed, monthFirst, dayOnly) => {
      const { due } = read(typed, { monthFirst, dayOnly });
      if (due === undefined) return;
      expect(due).toMatch(dayOnly ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);
      expect(due >= NOW.slice(0, due.length)).toBe(true);
      expect(due < "2126-11-24").toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
