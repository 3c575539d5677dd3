// What keeps a text from being saved, said where it was typed.
import type { Said } from "#shared/text/said.ts";
import { shownCount } from "../ui/shown-count.ts";

/** The sentence for a text over its limit (characters). */
export function tooLong(text: string, limit: number): Said | undefined {
  return text.length > limit ? { key: "application.tooLong", values: { limit: shownCount(limit), length: shownCount(text.length) } } : undefined;
}

/** The sentence for a day that is not whole, or lies after `latest` (`YYYY-MM-DD`) where that is given. */
export function notADay(day: string, latest?: string): Said | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < "1900-01-01") return { key: "application.dateNeeded" };
  return latest !== undefined && day > latest ? { key: "application.dateAhead" } : undefined;
}
