// Checks which time zones a round can be in.
import { expect, test } from "vitest";
import { localZone } from "../ui/zone.ts";
import { knownZones } from "./zones.ts";

test("the zones hold this computer's own, and one that a file names", () => {
  expect(knownZones("Moon/Tycho")).toContain(localZone());
  expect(knownZones("Moon/Tycho")).toContain("Moon/Tycho");
  expect(knownZones("")).not.toContain("");
});
