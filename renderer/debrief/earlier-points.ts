// What earlier debriefs named, the most often named first, to complete the next one from.
import type { Debrief } from "#shared/model/debrief.ts";
import { foldPoint } from "#shared/queries/fold-point.ts";

/** The lists of points in a debrief. */
export type PointList = "wanted" | "wentWell" | "workOn";

/** Each point once, as it was written last; `own` is the debrief that is written now. */
export function earlierPoints(debriefs: Iterable<Debrief>, list: PointList, own: string): readonly string[] {
  const points = new Map<string, { readonly text: string; readonly times: number }>();
  for (const debrief of debriefs) {
    if (debrief.id === own) continue;
    for (const text of debrief[list]) {
      const key = foldPoint(text);
      points.set(key, { text, times: (points.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...points.values()].sort((one, other) => other.times - one.times || one.text.localeCompare(other.text)).map(({ text }) => text);
}

/** Those that are not among the points named already. */
export function notYetNamed(earlier: readonly string[], named: readonly string[]): readonly string[] {
  const there = new Set(named.map(foldPoint));
  return earlier.filter((point) => !there.has(foldPoint(point)));
}
