// Whether lines of text are notes that somebody wrote, and no table: each of their sentences would become an application.

/** How many lines are looked at. */
const LOOKED_AT = 200;
/** From this share of lines on it is notes; a list of applications has a remark here and there. */
const ENOUGH = 0.4;
/** So many words are a sentence, ended or not: lines that a program wrapped end anywhere. */
const LONG = 10;
/** So few may end in a stop and be a name, as `Alder & Sons, Inc.` does. */
const SHORT = 5;
const ENDED = /[.!?…]["'”’»)\]]?$/u;
/** Full stops of writing without spaces, which no name has. */
const ENDED_WIDE = /[。！？]/u;
/** A heading, a box to tick, or a point of more than a name. */
const MARKED = /^(?:#{1,6}\s|(?:[-*+•]\s+)?\[[ xX]?\]\s|[-*+•]\s+(?:\S+\s+){4}\S)/u;
const LETTERS = /\p{L}/u;

/** Whether these rows of a table without column names read like notes: most lines are sentences, headings or points of a list. */
export function readsLikeNotes(rows: readonly (readonly string[])[]): boolean {
  let lines = 0;
  let written = 0;
  for (const row of rows) {
    const line = row.join(",").trim();
    if (line === "") continue;
    lines += 1;
    // After a comma of a sentence comes a space, after one of a table none.
    if (row.every((cell, at) => at === 0 || cell === "" || /^\s/u.test(cell)) && isWritten(line)) written += 1;
    if (lines === LOOKED_AT) break;
  }
  return lines > 0 && written / lines >= ENOUGH;
}

function isWritten(line: string): boolean {
  if (ENDED_WIDE.test(line) || MARKED.test(line)) return true;
  const words = line.split(/\s+/u).filter((word) => LETTERS.test(word)).length;
  return words >= LONG || (words >= SHORT && ENDED.test(line));
}
