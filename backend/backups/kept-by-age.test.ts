// The rule by which backups are kept as they grow older, over years of backups that were never made.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDay } from "#shared/model/calendar.ts";
import { type BackupName, backupName, backupsInOrder, readBackupName } from "./backup-name.ts";
import { dueToGo, keptByAge, NEVER_PRUNED } from "./kept-by-age.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = new Date(2031, 4, 14, 15, 30);

function made(sequence: number, at: Date): BackupName {
  const named = readBackupName(backupName(sequence, at, sequence * 3));
  if (!named) throw new Error("a name that cannot be read back");
  return named;
}

/** Backups as they lie after each was made at its time, with one taken away for each new one at most. */
function lived(times: readonly Date[]): { left: BackupName[]; gone: BackupName[] } {
  let left: BackupName[] = [];
  const gone: BackupName[] = [];
  for (const [index, at] of times.entries()) {
    left.push(made(index + 1, at));
    const due = dueToGo(left, at);
    if (!due) continue;
    gone.push(due);
    left = left.filter(({ name }) => name !== due.name);
  }
  return { left, gone };
}

const someBackups = fc
  .array(fc.integer({ min: -800 * 24, max: 48 }), { maxLength: 120 })
  .map((hours) => hours.map((hour, index) => made(index + 1, new Date(NOW.getTime() + hour * HOUR_MS))));

describe("backups kept by age", () => {
  test("are all kept while there are ten or fewer", () => {
    const ten = Array.from({ length: 10 }, (_, index) => made(index + 1, new Date(NOW.getTime() - (10 - index) * 1_000)));
    expect(dueToGo(ten, NOW)).toBeUndefined();
    // An eleventh of the same day makes the oldest one go.
    expect(dueToGo([...ten, made(11, NOW)], NOW)?.sequence).toBe(1);
  });

  test("hold the ten latest, and the newest of each day, week and month that the rule names", () => {
    let cases = 0;
    fc.assert(
      fc.property(someBackups, (backups) => {
        cases += 1;
        const kept = keptByAge(backups, NOW);
        const newest = [...backups].sort((one, other) => other.sequence - one.sequence);
        for (const { name } of newest.slice(0, 10)) expect(kept.has(name)).toBe(true);
        for (let age = 0; age < 7; age += 1) {
          const day = localDay(new Date(NOW.getFullYear(), NOW.getMonth(), NOW.getDate() - age, 12));
          const ofThatDay = newest.find(({ madeAt }) => localDay(new Date(madeAt)) === day);
          if (ofThatDay) expect(kept.has(ofThatDay.name)).toBe(true);
        }
        for (let age = 0; age < 24; age += 1) {
          const month = localDay(new Date(NOW.getFullYear(), NOW.getMonth() - age, 15)).slice(0, "YYYY-MM".length);
          const ofThatMonth = newest.find(({ madeAt }) => localDay(new Date(madeAt)).startsWith(month));
          if (ofThatMonth) expect(kept.has(ofThatMonth.name)).toBe(true);
        }
        // Two days ahead of the clock at most, which may be two more days, a week and a month.
        expect(kept.size).toBeLessThanOrEqual(10 + 7 + 8 + 24 + 4);
        const due = dueToGo(backups, NOW);
        if (due) expect(newest.slice(0, NEVER_PRUNED).map(({ name }) => name)).not.toContain(due.name);
        expect(due === undefined).toBe(backups.every(({ name }) => kept.has(name)));
      }),
      { numRuns: 500 },
    );
    console.log(`backups kept by age: ${cases} heaps of up to 120, 0 of the last ${NEVER_PRUNED} taken away`);
  });

  test("stay as few as the rule names over three years of two starts a day, and hold every month of the last two years", () => {
    const times = Array.from({ length: 3 * 365 * 2 }, (_, index) => new Date(NOW.getTime() - (3 * 365 * 2 - 1 - index) * (DAY_MS / 2)));
    const { left, gone } = lived(times);
    expect(left.length + gone.length).toBe(times.length);
    expect(left.length).toBeLessThanOrEqual(10 + 7 + 8 + 24);
    const months = new Set(left.map(({ madeAt }) => localDay(new Date(madeAt)).slice(0, "YYYY-MM".length)));
    for (let age = 0; age < 24; age += 1) expect(months).toContain(localDay(new Date(NOW.getFullYear(), NOW.getMonth() - age, 15)).slice(0, "YYYY-MM".length));
    const days = new Set(left.map(({ madeAt }) => localDay(new Date(madeAt))));
    for (let age = 0; age < 7; age += 1) expect(days).toContain(localDay(new Date(NOW.getFullYear(), NOW.getMonth(), NOW.getDate() - age, 12)));
  });

  test("never lose one that is the newest of a month that is over, whatever came before and after", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 * 24 }), { maxLength: 60 }), (pauses) => {
        let time = NOW.getTime() - pauses.reduce((sum, hours) => sum + hours, 0) * HOUR_MS;
        const times = pauses.map((hours) => {
          time += hours * HOUR_MS;
          return new Date(time);
        });
        const last = times.at(-1);
        const { gone } = lived(times);
        for (const { madeAt, sequence } of gone) {
          const [at, next] = [new Date(madeAt), times[sequence]];
          if (!next || !last) throw new Error("the newest of all was taken away");
          const months = (last.getFullYear() - at.getFullYear()) * 12 + last.getMonth() - at.getMonth();
          if (months < 24) expect([next.getFullYear(), next.getMonth()]).toEqual([at.getFullYear(), at.getMonth()]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the name of a backup", () => {
  test("says its number, its time and its revision, and is put in order by the number", () => {
    const name = backupName(7, new Date("2031-05-14T13:30:05.900Z"), 412);
    expect(name).toBe("000007-20310514T133005Z-r412.json");
    expect(readBackupName(name)).toEqual({ name, sequence: 7, madeAt: "2031-05-14T13:30:05.000Z", revision: 412 });
    const later = [backupName(1_000_000, new Date(0), 3), backupName(999_999, NOW, 9), name, "0003-20310514T133005Z-r900.json"];
    expect(backupsInOrder([...later, "notes.json", "000008-20310514T133005Z-r1.json.0a1b2c3d.tmp"]).map(({ sequence }) => sequence)).toEqual([
      3, 7, 999_999, 1_000_000,
    ]);
  });

  test.for([
    "../perennial.json",
    "backups/000007-20310514T133005Z-r412.json",
    "000007-20310514T133005Z-r412.json/..",
    "000007-20311341T133005Z-r412.json",
    "7-20310514T133005Z-r412.json",
    "000007-20310514T133005Z-r412.json\n",
    "",
  ])("is no other text: %j", (name) => {
    expect(readBackupName(name)).toBeUndefined();
  });
});
