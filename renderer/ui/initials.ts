// A person's initials, for the faces on cards and in lists.

/** The first letters of the first and the last word of a name; one letter of a single word. What stands in brackets is left out. */
export function initialsOf(name: string): string {
  const bare = name.replace(/[(（[][^)）\]]*[)）\]]/gu, " ").trim() || name.trim();
  const words = bare.split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstLetter(word ?? "")).join("");
}

/** The first sign of a word that is a letter or a figure, else its first sign. */
function firstLetter(word: string): string {
  const signs = [...word];
  return (signs.find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? signs[0] ?? "").toLocaleUpperCase();
}
