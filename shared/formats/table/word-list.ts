// Long lists of words, written the way they are read.

/** The words between the bars, without the space around them. */
export function words(list: string): readonly string[] {
  return list.split("|").map((word) => word.trim());
}
