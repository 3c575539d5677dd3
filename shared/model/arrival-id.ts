// How arrivals are named, for what checks no schema.
/** The id of the one record of `watch`. */
export const WATCHED = "watched";

/** Half of an id's length, with the dot between the halves left out. */
const HALF = 39;

/** The id of a round's arrival; a round's own id is one only within its application. */
export function roundArrivalId(application: string, round: string): string {
  return `${application.slice(-HALF)}.${round.slice(-HALF)}`;
}
