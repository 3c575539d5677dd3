// When the person is not to be told: quiet hours, and a pause they asked for.
import { MINUTES_A_DAY } from "#shared/model/calendar.ts";
import type { Notifications } from "#shared/model/settings.ts";
import type { Due, Moment } from "#shared/queries/due.ts";

/** Where in a wall-clock time its time of day begins. */
const TIME_AT = "YYYY-MM-DDT".length;

/** Whether it is within the quiet hours, which may go over midnight. */
export function isQuiet({ quiet }: Pick<Notifications, "quiet">, { wall }: Moment): boolean {
  if (!quiet) return false;
  const time = wall.slice(TIME_AT);
  return quiet.from <= quiet.to ? quiet.from <= time && time < quiet.to : quiet.from <= time || time < quiet.to;
}

/** Whether something is told even then: an interview that begins within hours would be over before it is told. */
export function cannotWait(due: Due): boolean {
  return due.of === "round" && due.lead < MINUTES_A_DAY;
}
