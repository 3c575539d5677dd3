// Which tests are proofs with a short and a full version, and the figures that they print.

/** Whether a test's source says that it has a full version. */
export function isProof(/** @type {string} */ source) {
  return /from "[^"]*\/proof-size\.test-source\.ts"/.test(source);
}

/**
 * The figures as a table, sorted by their rows; what was skipped comes last.
 * @param {string} lines one `{"row":…,"figure":…}` a line, as `printFigure` appends them
 */
export function figureTable(lines) {
  /** @type {{ row: string, figure: string }[]} */
  const figures = lines.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : []));
  const width = Math.max(0, ...figures.map(({ row }) => row.length));
  const isSkipped = (/** @type {string} */ figure) => Number(figure.startsWith("SKIPPED"));
  return figures
    .sort((one, other) => isSkipped(one.figure) - isSkipped(other.figure) || one.row.localeCompare(other.row))
    .map(({ row, figure }) => `${row.padEnd(width)}  ${figure}`)
    .join("\n");
}
