// What a table's cells say of a rejection, as a debrief.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import { POINT_COUNT_LIMIT, POINT_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";

/** The fields of a table that a debrief is made of. */
export const DEBRIEF_FIELDS = ["wanted", "wentWell", "workOn", "theirWords"] as const;
type DebriefField = (typeof DEBRIEF_FIELDS)[number];

/** The texts of the cells of each field, in the order of the columns. */
export type DebriefTexts = Readonly<Record<DebriefField, readonly string[]>>;

/** What stands before a point in a list: a dash, a bullet, a number. */
const BULLET = /^(?:[-–—*•·▪◦]+|\d{1,2}[.)])\s+/u;

/** The points of a text, one a line or parted by semicolons, each once; undefined where they do not fit a debrief. */
export function pointsIn(text: string): string[] | undefined {
  const points = new Map<string, string>();
  for (const part of text.split(/[\n;；]/u)) {
    const point = part.trim().replace(BULLET, "").trim();
    if (point !== "" && !points.has(point.toLowerCase())) points.set(point.toLowerCase(), point);
  }
  const all = [...points.values()];
  return all.length > POINT_COUNT_LIMIT || all.some((point) => point.length > POINT_LIMIT) ? undefined : all;
}

/** The latest move to rejected of a row's moves. */
export function rejectionIn(moves: readonly Entry[]): Move | undefined {
  return moves.findLast((entry): entry is Move => entry.kind === "move" && entry.to === "rejected");
}

/** Whether a debrief can hold these texts; where it cannot, they belong into notes. */
export function fitsDebrief(texts: DebriefTexts): boolean {
  const fits = (field: "wanted" | "wentWell" | "workOn") => pointsIn(texts[field].join("\n")) !== undefined;
  return fits("wanted") && fits("wentWell") && fits("workOn") && texts.theirWords.join("\n\n").length <= TEXT_LIMIT;
}

/** The finished debrief of a rejection, dated by it; undefined where the texts say nothing. */
export function debriefOf(texts: DebriefTexts, rejection: Move, application: string, newId: () => string): Debrief | undefined {
  const points = (field: "wanted" | "wentWell" | "workOn") => pointsIn(texts[field].join("\n")) ?? [];
  const [wanted, wentWell, workOn] = [points("wanted"), points("wentWell"), points("workOn")];
  const theirWords = texts.theirWords.join("\n\n");
  if (wanted.length + wentWell.length + workOn.length === 0 && theirWords === "") return undefined;
  return {
    id: newId(),
    application,
    move: rejection.id,
    wanted,
    wentWell,
    workOn,
    ...(theirWords ? { theirWords } : {}),
    people: [],
    at: rejection.at,
    // Noon UTC is the same day nearly everywhere.
    finishedAt: `${rejection.at.slice(0, "YYYY-MM-DD".length)}T12:00:00Z`,
  };
}
