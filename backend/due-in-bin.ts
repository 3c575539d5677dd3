// What lay in the bin for long enough and goes for good.
import { randomUUID } from "node:crypto";
import type { Envelope } from "#shared/commands/envelope.ts";
import { addDays, dayOf, localDay } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";

/** How long removed applications and people lie in the bin, in days. */
const DAYS_IN_BIN = 30;

/** The commit that lets them go; undefined where none is due. */
export function dueInBin({ applications, people }: Document, now: Date): Envelope | undefined {
  const today = localDay(now);
  const since = addDays(today, -DAYS_IN_BIN);
  const isDue = [...applications.values(), ...people.values()].some(({ removed }) => removed && dayOf(removed.at) <= since);
  return isDue ? { id: randomUUID(), at: now.toISOString(), today, intent: { type: "bin.empty", since } } : undefined;
}
