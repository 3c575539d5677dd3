// Which backups are kept as they grow older: ten latest, then one a day, one a week, one a month.
import { addDays, daysBetween, localDay } from "#shared/model/calendar.ts";
import type { BackupName } from "./backup-name.ts";

const LATEST = 10;
const DAYS = 7;
const WEEKS = 8;
const MONTHS = 24;
/** Never taken away, whatever a clock says. */
export const NEVER_PRUNED = 3;

/**
 * The names of the backups that are kept at a moment, by this computer's own days. All that are given must have been verified; they may be in
 * any order. Of each of the last 7 days, 8 weeks (from Monday) and 24 months, the current ones included, the newest is kept.
 */
export function keptByAge(verified: readonly BackupName[], now: Date): Set<string> {
  const newestFirst = [...verified].sort((one, other) => other.sequence - one.sequence || other.revision - one.revision);
  const kept = new Set(newestFirst.slice(0, Math.max(LATEST, NEVER_PRUNED)).map(({ name }) => name));
  const today = localDay(now);
  const spans = [
    { most: DAYS, bucket: (day: string) => daysBetween(day, today) },
    { most: WEEKS, bucket: (day: string) => daysBetween(mondayOf(day), mondayOf(today)) / 7 },
    { most: MONTHS, bucket: (day: string) => monthCount(today) - monthCount(day) },
  ];
  for (const { most, bucket } of spans) {
    const filled = new Set<number>();
    for (const { name, madeAt } of newestFirst) {
      const age = bucket(localDay(new Date(madeAt)));
      // What was made ahead of the clock, which was put back since, has its place too.
      if (age >= most || filled.has(age)) continue;
      filled.add(age);
      kept.add(name);
    }
  }
  return kept;
}

/** The one backup to be taken away after a new one was made: the oldest that is not kept; undefined where all are. */
export function dueToGo(verified: readonly BackupName[], now: Date): BackupName | undefined {
  const kept = keptByAge(verified, now);
  return verified
    .filter(({ name }) => !kept.has(name))
    .reduce<BackupName | undefined>((oldest, each) => (!oldest || each.sequence < oldest.sequence ? each : oldest), undefined);
}

function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function monthCount(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
