// Checks how the time of a round is told there and here.
import { expect, test } from "vitest";
import { localTime } from "#shared/model/calendar.ts";
import { roundHere } from "#shared/queries/round-here.ts";
import { timeOfDay, timeOnWeekday } from "./dates.ts";
import { roundOddity, roundTimes } from "./round-time.ts";
import { localZone } from "./zone.ts";

const FAR = { at: "2026-11-25T08:00", zone: "Pacific/Kiritimati" };
const HERE = localTime(new Date("2026-11-24T18:00Z"));

test("a round in another zone has its time here", () => expect(roundHere(FAR)).toBe(HERE));

test.each([
  ["without a zone", { at: "2026-11-25T08:00" }],
  ["in this zone", { at: "2026-11-25T08:00", zone: localZone() }],
  ["on a day without a time", { at: "2026-11-25", zone: "Pacific/Kiritimati" }],
])("a round %s is told as it is", (_, round) => {
  expect(roundHere(round)).toBeUndefined();
  expect(roundTimes(round)).toBeUndefined();
  expect(roundOddity(round)).toBeUndefined();
});

test("both times are told, with their days where those differ", () => {
  const told = HERE.startsWith("2026-11-25") ? timeOfDay : timeOnWeekday;
  expect(roundTimes(FAR)).toBe(`${told(FAR.at)} in Kiritimati, ${told(HERE)} here`);
});

test("a zone that nobody knows is told, and that the clock here is what counts", () => {
  const round = { at: "2026-11-25T08:00", zone: "Moon/Tycho_North" };
  expect(roundHere(round)).toBeUndefined();
  expect(roundTimes(round)).toBe(`${timeOfDay(round.at)} in Tycho North`);
  expect(roundOddity(round)).toContain("does not know the time zone Moon/Tycho_North");
});

test("which is meant is told of a time that is skipped, and of one that comes twice", () => {
  expect(roundOddity({ at: "2027-03-28T02:30", zone: "Europe/Berlin" })).toContain("The clocks in Berlin go past");
  expect(roundOddity({ at: "2027-10-31T02:30", zone: "Europe/Berlin" })).toContain("The first one is meant");
});
