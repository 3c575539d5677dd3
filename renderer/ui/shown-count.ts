// A count as people write it.
import { i18n } from "#shared/text/say.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** A whole number with the marks of the person's language between its thousands. */
export function shownCount(count: number): string {
  const format = formats.get(i18n.language) ?? new Intl.NumberFormat(i18n.language);
  formats.set(i18n.language, format);
  return format.format(count);
}
