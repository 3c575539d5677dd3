// In which order due things are told: interviews, what was set to a time, what belongs to a day, people; of each the newest first.
import type { Due } from "./due.ts";

const DAY_LENGTH = "YYYY-MM-DD".length;

/** Due things, the most important and newest first. */
export function byImportance<Kind extends Pick<Due, "of" | "due">>(things: readonly Kind[]): Kind[] {
  return [...things].sort((one, other) => rank(one) - rank(other) || (one.due === other.due ? 0 : one.due < other.due ? 1 : -1));
}

function rank({ of, due }: Pick<Due, "of" | "due">): number {
  if (of === "round") return 0;
  if (of === "person") return 3;
  return due.length === DAY_LENGTH ? 2 : 1;
}
