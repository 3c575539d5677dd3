// When a wall-clock time in a time zone is, as an instant.
import { Temporal } from "temporal-polyfill";

/**
 * The instant, in ms since 1970 UTC, of a wall-clock time (`YYYY-MM-DDTHH:MM`) in an IANA time zone. A time that daylight saving skips is
 * the next one that exists; one that occurs twice is the first. Undefined where there is no such zone.
 */
export function instantOf(wall: string, zone: string): number | undefined {
  try {
    const plain = Temporal.PlainDateTime.from(wall);
    const first = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
    if (first.toPlainDateTime().equals(plain)) return first.epochMilliseconds;
    // In a gap it is moved back to before it, so that the next transition is the gap's end.
    return first.getTimeZoneTransition("next")?.epochMilliseconds ?? first.epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The wall-clock time (`YYYY-MM-DDTHH:MM`) of an instant (ms since 1970 UTC) in an IANA time zone; throws a `RangeError` where there is no such zone. */
export function wallIn(zone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
}
