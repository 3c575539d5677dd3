// A count as people write it.
import { i18n } from "#shared/text/say.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** The first number that has thousands to mark. */
const THOUSAND = 1_000;

/** A whole number with the marks of the person's language between its thousands. */
export function shownCount(count: number): string {
  if (count < THOUSAND) return String(count);
  const format = formats.get(i18n.language) ?? new Intl.NumberFormat(i18n.language);
  formats.set(i18n.language, format);
  return format.format(count);
}
