// Time zones of rounds: which there are, and what a wall-clock time there is here.

/** The IANA name of this computer's zone. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone this program knows, and one that a file may name besides. */
export function knownZones(also: string): string[] {
  return [...new Set(["UTC", localZone(), also, ...Intl.supportedValuesOf("timeZone")])].filter(Boolean).sort();
}

/** A zone as people read it: `America/New York`. */
export function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}

/**
 * The instant (ms) of a wall-clock time (`YYYY-MM-DDTHH:MM`) in a zone; NaN for a zone this program does not know. A time
 * that the clocks skip is taken as if they had not been changed.
 */
export function instantIn(wallTime: string, zone: string): number {
  const asUtc = Date.parse(`${wallTime}Z`);
  // The offset is asked for at the guess it leads to, so that a change of the clocks in between is seen.
  return asUtc - offsetAt(asUtc - offsetAt(asUtc, zone), zone);
}

/** How far a zone's clocks are ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, zone: string): number {
  try {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    }).formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((other) => other.type === type)?.value);
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) - instant;
  } catch {
    return Number.NaN;
  }
}
