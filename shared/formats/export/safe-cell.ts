// A cell as a spreadsheet may have it: never one that it would run as a formula.

/** What a spreadsheet would run, and the apostrophe that keeps it from doing so; a text that begins with one gets another. */
const RUNS = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/u;

/** The text made safe by an apostrophe before it where it needs one. */
export function safeCell(text: string): string {
  // A zero would make other programs take the whole file for no text.
  const cell = text.replaceAll("\0", "");
  return RUNS.test(cell) ? `'${cell}` : cell;
}

/** The text of a cell that `safeCell` made. */
export function textOfCell(cell: string): string {
  return cell.replace(/^'/u, "");
}
