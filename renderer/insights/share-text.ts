// A share in words: as a number of so many while there are few, as a percentage with its number from ten on.
import type { Share } from "#shared/queries/insights.ts";
import { i18n, say } from "#shared/text/say.ts";

/** Fewer than this are too few for a percentage. */
const FEW = 10;

/** `3 of 7`, `42% of 31`. */
export function shareText({ part, of }: Share): string {
  if (of < FEW) return say({ key: "insights.few", values: { part, of } });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 }).format(part / of);
  return say({ key: "insights.many", values: { percent, of } });
}
