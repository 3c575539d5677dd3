// Wall-clock times of zones as instants: where summer time begins and ends, by half an hour too, and for any time in the six zones as Intl reckons.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isZone } from "./time-zone.ts";
import { instantOf, wallIn } from "./zoned-time.ts";

const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe"] as const;
const utc = (time: string) => Date.parse(`${time}:00Z`);

describe("a time that summer time skips is the next one that exists", () => {
  test.each([
    ["Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00"],
    ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00"],
    ["America/New_York", "2026-03-08T02:59", "2026-03-08T07:00"],
    ["Australia/Sydney", "2026-10-04T02:15", "2026-10-03T16:00"],
    // By half an hour: from 2:00 to 2:30.
    ["Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-03T15:30"],
    // At midnight.
    ["America/Sao_Paulo", "2018-11-04T00:30", "2018-11-04T03:00"],
  ])("%s %s", (zone, wall, instant) => {
    expect(instantOf(wall, zone)).toBe(utc(instant));
  });
});

describe("a time that occurs twice is the first", () => {
  test.each([
    ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"],
    ["America/New_York", "2026-11-01T01:00", "2026-11-01T05:00"],
    ["Australia/Sydney", "2026-04-05T02:30", "2026-04-04T15:30"],
    ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45"],
    ["America/Sao_Paulo", "2018-02-17T23:30", "2018-02-18T01:30"],
  ])("%s %s", (zone, wall, instant) => {
    expect(instantOf(wall, zone)).toBe(utc(instant));
  });
});

test("the first instant at which the clock of a place reads a time or more, whenever that is", () => {
  const minute = fc.integer({ min: utc("2016-01-01T00:00") / 60_000, max: utc("2031-01-01T00:00") / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), minute, (zone, at) => {
      const wall = new Date(at * 60_000).toISOString().slice(0, 16);
      const instant = instantOf(wall, zone) as number;
      const before = instant - 60_000;
      // It reads it, or, where it is skipped, what comes after; the minute before it reads less.
      expect(byIntl(zone, instant) >= wall).toBe(true);
      expect(byIntl(zone, before) < wall).toBe(true);
      expect(wallIn(zone, instant)).toBe(byIntl(zone, instant));
    }),
    { numRuns: 1_000 },
  );
});

test("there is no instant where there is no such zone", () => {
  expect([instantOf("2026-03-29T02:00", "Europe/Atlantis"), isZone("Europe/Atlantis"), isZone(""), isZone("Asia/Kolkata")]).toEqual([
    undefined,
    false,
    false,
    true,
  ]);
});

const formats = new Map(ZONES.map((timeZone) => [timeZone as string, new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })]));

function byIntl(zone: string, instant: number): string {
  return (formats.get(zone) as Intl.DateTimeFormat).format(instant).replace(" ", "T");
}
