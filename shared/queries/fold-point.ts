// A point of a debrief made comparable with others.

const known = new Map<string, string>();
/** Enough for every spelling of a long search; then it begins anew, so that it cannot grow for ever. */
const MOST = 20_000;

/** Case, width and white space levelled, and the full stop at its end left off. */
export function foldPoint(point: string): string {
  const made = known.get(point);
  if (made !== undefined) return made;
  if (known.size >= MOST) known.clear();
  const folded = point
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.。]$/u, "");
  known.set(point, folded);
  return folded;
}
