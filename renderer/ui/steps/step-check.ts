// What keeps the words of a next step from being saved.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { shownCount } from "../shown-count.ts";

/** The sentence for words over the limit of a line. */
export function stepTooLong(text: string): Said | undefined {
  return text.length > LINE_LIMIT ? { key: "steps.tooLong", values: { limit: shownCount(LINE_LIMIT), length: shownCount(text.length) } } : undefined;
}
