// What was found in a job posting: each value with where it stood, and nothing that did not stand anywhere.
import type { Salary } from "#shared/model/salary.ts";

/**
 * Where a value stood: `json-ld`, `microdata` and `rdfa` are schema.org's own words; `page` is a weak guess from Open Graph or the title,
 * and `text` from words of a text that has no form at all. The last two are shown as guesses.
 */
export type FoundIn = "json-ld" | "microdata" | "rdfa" | "page" | "text";

/** A value and where it stood. */
export interface Found<Value> {
  readonly value: Value;
  readonly in: FoundIn;
}

/** A posting as it was read; absent is what it does not say. */
export interface Captured {
  readonly company?: Found<string>;
  readonly role?: Found<string>;
  /** Places in one line, several parted by `; `; a remote role says so in the page's own words or as "Remote". */
  readonly location?: Found<string>;
  readonly salary?: Found<Salary>;
  /** Dates, `YYYY-MM-DD`. */
  readonly posted?: Found<string>;
  /** The last day on which one can apply; one that is over is told by comparing it with the person's day. */
  readonly closes?: Found<string>;
  /** Clean text with its paragraphs and lists (`- ` before each point). */
  readonly text?: Found<string>;
  /** The address the page was read from, or names as its own; http or https only. */
  readonly url?: string;
  /** Whether the page holds other postings too; the first that names a role was read. */
  readonly others?: number;
}
