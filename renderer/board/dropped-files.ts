// What files held over the board, or dropped on it, are for: a new card, or the card under them.

/** Where a file can go: `card` to be kept with an application, `column` to become a card or many, `either` as it falls. */
type Goes = "card" | "column" | "either";

/** Tables and other lists of applications: a card keeps them, anywhere else they are imported. */
const LISTS = /^(?:text\/(?:csv|tab-separated-values)|application\/(?:json|zip|x-zip-compressed|vnd\.ms-excel|vnd\.(?:openxml|oasis).*spreadsheet.*))$/;

/** By what the system calls its kind, which is all that is known before it is dropped. */
function goesByType(type: string): Goes {
  if (type === "text/plain" || type === "text/html" || type === "application/xhtml+xml" || type === "multipart/related") return "column";
  return type === "message/rfc822" || LISTS.test(type) ? "either" : "card";
}

/** Whether a card would take any of what is held, and whether a column would. Links and text go to columns only. */
export function takersOf({ items }: DataTransfer): { readonly card: boolean; readonly column: boolean } {
  const files = [...items].filter(({ kind }) => kind === "file").map(({ type }) => goesByType(type));
  return { card: files.some((goes) => goes !== "column"), column: files.length === 0 || files.some((goes) => goes !== "card") };
}

/** Files by what becomes of them, by their names. */
export interface Sorted {
  /** Saved pages, which tell of a new application and are looked at first. */
  readonly pages: readonly File[];
  /** Letters, which are looked at first; they belong to the card they fall on, or to whichever the person says. */
  readonly letters: readonly File[];
  /** Texts, which become new cards at once. */
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
