// What files held over the board, or dropped on it, are for: a new card, or the card under them.

/** Where a file can go: `card` to be kept with an application, `either` to become a card or many as well, as it falls. */
type Goes = "card" | "either";

/** Postings and letters: looked at before they become a card, or are kept with the one they fall on. */
const LOOKED_AT = new Set(["text/plain", "text/html", "application/xhtml+xml", "multipart/related", "message/rfc822"]);

/** Tables and other lists of applications: a card keeps them, anywhere else they are imported. */
const LISTS = /^(?:text\/(?:csv|tab-separated-values)|application\/(?:json|zip|x-zip-compressed|vnd\.ms-excel|vnd\.(?:openxml|oasis).*spreadsheet.*))$/;

/** By what the system calls its kind, which is all that is known before it is dropped. */
function goesByType(type: string): Goes {
  return LOOKED_AT.has(type) || LISTS.test(type) ? "either" : "card";
}

/** Whether a card would take any of what is held, and whether a column would. Links and text go to columns only. */
export function takersOf({ items }: DataTransfer): { readonly card: boolean; readonly column: boolean } {
  const files = [...items].filter(({ kind }) => kind === "file").map(({ type }) => goesByType(type));
  return { card: files.length > 0, column: files.length === 0 || files.some((goes) => goes !== "card") };
}

/** Files by what becomes of them, by their names. */
export interface Sorted {
  /** Saved pages, which are looked at first; they tell of a new application, or of the card they fall on. */
  readonly pages: readonly File[];
  /** Letters, which are looked at first; they belong to the card they fall on, or to whichever the person says. */
  readonly letters: readonly File[];
  /** Texts: a line becomes a card at once, more is looked at first. */
  readonly texts: readonly File[];
  /** All others, which are kept with the card they fall on. */
  readonly papers: readonly File[];
}

/** Sorts what was dropped or pasted. */
export function sorted(files: readonly File[]): Sorted {
  const ending = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name));
  return {
    pages: ending(/\.(x?html?|mht|mhtml)$/i),
    letters: ending(/\.eml$/i),
    texts: ending(/\.txt$/i),
    papers: files.filter(({ name }) => !/\.(x?html?|mht|mhtml|eml|txt)$/i.test(name)),
  };
}
