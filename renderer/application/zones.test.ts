// Checks what a wall-clock time in another zone is here.
import { expect, test } from "vitest";
import { instantIn, knownZones, localZone } from "./zones.ts";

test.each([
  ["2025-01-15T09:00", "UTC", "2025-01-15T09:00:00.000Z"],
  ["2025-01-15T09:00", "America/New_York", "2025-01-15T14:00:00.000Z"],
  ["2025-07-15T09:00", "America/New_York", "2025-07-15T13:00:00.000Z"],
  ["2025-03-30T03:30", "Europe/Berlin", "2025-03-30T01:30:00.000Z"],
  ["2025-03-30T01:30", "Europe/Berlin", "2025-03-30T00:30:00.000Z"],
  ["2025-07-01T00:15", "Asia/Kathmandu", "2025-06-30T18:30:00.000Z"],
])("%s in %s", (wallTime, zone, instant) => expect(new Date(instantIn(wallTime, zone)).toISOString()).toBe(instant));

test("a zone that is not known gives no instant", () => expect(instantIn("2025-01-15T09:00", "Moon/Tycho")).toBeNaN());

test("the zones hold this computer's own, and one that a file names", () => {
  expect(knownZones("Moon/Tycho")).toContain(localZone());
  expect(knownZones("Moon/Tycho")).toContain("Moon/Tycho");
  expect(knownZones("")).not.toContain("");
});
