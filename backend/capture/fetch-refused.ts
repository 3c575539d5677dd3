// Why a page was not read, in the person's words, on its way to where it becomes an answer.
import type { TextKey } from "#shared/text/catalogue.ts";
import type { Said } from "#shared/text/said.ts";

/** Thrown while a page is fetched; `fetchPosting` makes an answer of it. */
export class FetchRefused extends Error {
  readonly why: Said;

  constructor(key: TextKey, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.why = { key, values };
  }
}
