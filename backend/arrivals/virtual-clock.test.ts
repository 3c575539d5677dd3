// Reminders by a virtual clock: thousands of made-up lives, and a judge that reckons by itself; with each protection left out the judge finds the harm.
import { afterAll, expect, test } from "vitest";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import type { Protection } from "./folder-in-memory.test-source.ts";
import { emptyLived, type Lived, live } from "./life.test-source.ts";
import { ZONES, ZoneByIntl } from "./zones-by-intl.test-source.ts";

const LIVES = proofSize({ short: 250, full: 20_000 });
/** Of lives with a protection left out. */
const LIVES_WITHOUT = 60;
const LONGEST_LATE_MS = 60_000;

const zones = ZONES.map((name) => new ZoneByIntl(name));
const home = process.env.TZ;

afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

async function liveAll(lives: number, without?: Protection): Promise<Lived> {
  const lived = emptyLived();
  for (let seed = 1; seed <= lives; seed += 1) await live(seed, zones, lived, without);
  return lived;
}

test("the clock of this process follows its time zone", () => {
  for (const zone of zones) {
    process.env.TZ = zone.name;
    const date = new Date(Date.UTC(2026, 6, 1, 12));
    expect([zone.name, date.getHours(), date.getMinutes()]).toEqual([zone.name, ...zone.wallAt(date.getTime()).slice(11).split(":").map(Number)]);
  }
});

test("everything arrives on its day, once, whatever happened in between", { timeout: 1_800_000 }, async () => {
  const lived = await liveAll(LIVES);
  const { missed, early, repeated, otherwise, latestMs } = lived;
  printFigure(
    "reminders",
    `${LIVES.toLocaleString("en")} schedules to 550 days in six zones, ${lived.looks.toLocaleString("en")} looks, ${lived.told.toLocaleString("en")} things told, ${lived.starts.toLocaleString("en")} starts, ${lived.kills.toLocaleString("en")} kills, ${lived.journeys.toLocaleString("en")} changes of zone, ${lived.clockJumps.toLocaleString("en")} clock jumps: ${missed.length} missed, ${early.length} early, ${repeated.length} repeated, at most ${latestMs / 1_000} s late when awake; ${lived.keptUnshown} kept by a program that was killed before it showed them`,
  );
  expect({ missed: missed.slice(0, 5), early: early.slice(0, 5), repeated: repeated.slice(0, 5), otherwise: otherwise.slice(0, 5) }).toEqual({
    missed: [],
    early: [],
    repeated: [],
    otherwise: [],
  });
  expect(latestMs).toBeLessThanOrEqual(LONGEST_LATE_MS);
});

test.each<[Protection, "missed" | "early" | "repeated"]>([
  ["that what was told is kept", "repeated"],
  ["that what is held back is kept", "missed"],
  ["the wall clock of wherever the person is", "early"],
  ["looking before saving", "missed"],
])("without %s the judge finds the harm", async (without, harm) => {
  const lived = await liveAll(LIVES_WITHOUT, without);
  printFigure(
    `reminders, without ${without}`,
    `${lived.missed.length} missed, ${lived.early.length} early and ${lived.repeated.length} repeated of ${lived.told}`,
  );
  expect(lived[harm].length).toBeGreaterThan(0);
});
