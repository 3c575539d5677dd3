// How long a text is in UTF-8, where nothing of the platform can be asked.

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}
