// How deep parsed JSON is.

/** How deep values may lie inside each other, the file itself being the first. */
export const DEPTH_LIMIT = 64;
/** How deep they may lie in an envelope: a part of an intent lies up to three levels deeper in the file. */
export const ENVELOPE_DEPTH_LIMIT = DEPTH_LIMIT - 4;

/** Whether values lie inside each other more than `limit` deep, or one has more than `names` names; walks without recursion, so no depth is too much for it. */
export function isDeeperThan(value: unknown, limit: number, names = Number.POSITIVE_INFINITY): boolean {
  let level: object[] = typeof value === "object" && value !== null ? [value] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const next: object[] = [];
    for (const parent of level) {
      if (Array.isArray(parent)) for (const child of parent) keep(child, next);
      else {
        let left = names;
        for (const key in parent) {
          left -= 1;
          if (left < 0) return true;
          keep((parent as Record<string, unknown>)[key], next);
        }
      }
    }
    level = next;
  }
  return false;
}

function keep(child: unknown, level: object[]): void {
  if (typeof child === "object" && child !== null) level.push(child);
}
