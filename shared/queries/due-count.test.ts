// What counts as due, and from when until when.
import { expect, test } from "vitest";
import { roundArrivalId } from "#shared/model/arrival-id.ts";
import { localTime } from "#shared/model/calendar.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Person } from "#shared/model/person.ts";
import { instantOf } from "#shared/model/zoned-time.ts";
import type { Moment } from "./due.ts";
import { dueCount } from "./due-count.ts";
import { documentWith } from "./sample.test-source.ts";

const step = (id: string, due: string) => ({ id, application: "a", due, text: "Write to them" });
const round = (fields: Partial<Round> & { at: string }): Round => ({ id: "r", kind: "round", name: "Interview", ...fields });
/** A moment in Berlin. */
const at = (wall: string): Moment => ({ wall, instant: instantOf(wall, "Europe/Berlin") as number });
const withRound = (fields: Partial<Round> & { at: string }) => documentWith([{ id: "a", timeline: [round(fields)] }]);

test("what is overdue counts, and what of today has come", () => {
  const document = documentWith(
    [{ id: "a" }],
    [
      step("late", "2026-03-09"),
      step("morning", "2026-03-10T08:00"),
      step("day", "2026-03-10"),
      step("evening", "2026-03-10T18:00"),
      step("far", "2026-03-11"),
    ],
  );
  expect(dueCount(document, at("2026-03-10T00:00"))).toBe(1);
  expect(dueCount(document, at("2026-03-10T08:00"))).toBe(2);
  expect(dueCount(document, at("2026-03-10T09:00"))).toBe(3);
  expect(dueCount(document, at("2026-03-10T18:00"))).toBe(4);
  expect(dueCount(document, at("2026-03-11T00:00"))).toBe(4);
});

test("somebody to be in touch with counts from the time at which a day begins, as the person set it", () => {
  const ines: Person = { id: "p", name: "Ines Albrecht", createdAt: "2026-01-01T09:00:00.000Z", cadence: { on: "2026-03-10" } };
  const settings = { id: "settings", theme: "system", density: "comfortable", notifications: { system: true, dayTime: "07:30", leads: [] } } as const;
  const document = { ...documentWith([]), people: new Map([["p", ines]]), settings: new Map([["settings" as const, settings]]) };
  expect(dueCount(document, at("2026-03-10T07:29"))).toBe(0);
  expect(dueCount(document, at("2026-03-10T07:30"))).toBe(1);
});

test("an interview counts from an hour ahead until an hour after it began", () => {
  const document = withRound({ at: "2026-03-10T14:00" });
  expect(dueCount(document, at("2026-03-10T12:59"))).toBe(0);
  expect(dueCount(document, at("2026-03-10T13:00"))).toBe(1);
  expect(dueCount(document, at("2026-03-10T14:59"))).toBe(1);
  expect(dueCount(document, at("2026-03-10T15:00"))).toBe(0);
});

test("an interview elsewhere counts by its instant, also where it is another day there", () => {
  const begins = "2026-03-11T08:00";
  for (const zone of ["Australia/Sydney", "America/New_York", "Asia/Kolkata"]) {
    const instant = instantOf(begins, zone) as number;
    const here = (minutes: number): Moment => ({ wall: localTime(new Date(instant + minutes * 60_000)), instant: instant + minutes * 60_000 });
    const document = withRound({ at: begins, zone });
    expect([-61, -60, 59, 60].map((minutes) => dueCount(document, here(minutes)))).toEqual([0, 1, 1, 0]);
  }
});

test("an interview the person is done with, or that is put off, does not count", () => {
  const arrival = { id: roundArrivalId("a", "r"), of: "round", due: "2026-03-10T14:00", lead: 60, at: "2026-03-10T12:00:00.000Z" } as const;
  const document = withRound({ at: "2026-03-10T14:00" });
  const answered = (more: object) => ({ ...document, arrivals: new Map([[arrival.id, { ...arrival, ...more }]]) });
  expect(dueCount(answered({}), at("2026-03-10T13:30"))).toBe(1);
  expect(dueCount(answered({ until: "2026-03-10T13:50" }), at("2026-03-10T13:30"))).toBe(0);
  expect(dueCount(answered({ until: "2026-03-10T13:50" }), at("2026-03-10T13:50"))).toBe(1);
  expect(dueCount(answered({ done: { at: "2026-03-10T12:10:00.000Z" } }), at("2026-03-10T13:30"))).toBe(0);
});
