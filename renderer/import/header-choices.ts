// The rows of a file that could hold the names of its columns.

/** How many rows are offered, and how much of each is shown. */
const OFFERED = 8;
const SHOWN_CHARACTERS = 60;

/** A row, counted from 1, and the beginning of what stands in it. */
export interface HeaderChoice {
  readonly row: number;
  readonly names: string;
}

/** The first rows that hold anything, with the one that is chosen (from 1, or null) among them, in the file's order. */
export function headerChoices(rows: readonly (readonly string[])[], chosen: number | null): HeaderChoice[] {
  const offered: HeaderChoice[] = [];
  for (let at = 0; at < rows.length && offered.length < OFFERED; at += 1) {
    const names = namesOf(rows[at]);
    if (names !== "") offered.push({ row: at + 1, names });
  }
  if (chosen !== null && !offered.some(({ row }) => row === chosen)) offered.push({ row: chosen, names: namesOf(rows[chosen - 1]) });
  return offered;
}

function namesOf(row: readonly string[] = []): string {
  const names = row
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(", ");
  return names.length > SHOWN_CHARACTERS ? `${names.slice(0, SHOWN_CHARACTERS)}…` : names;
}
