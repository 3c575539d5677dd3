// Time zones by name: this computer's own, and how others are called in a sentence.

/** The IANA name of this computer's zone. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The place a zone is named after: `New York` of `America/New_York`. */
export function zonePlace(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
