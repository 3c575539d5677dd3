// The time zones that a round can be in.
import { localZone } from "../ui/zone.ts";

/** Every zone this program knows, and one that a file may name besides. */
export function knownZones(also: string): string[] {
  return [...new Set(["UTC", localZone(), also, ...Intl.supportedValuesOf("timeZone")])].filter(Boolean).sort();
}

/** A zone as people read it in a list: `America/New York`. */
export function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}
