// How often an .ods says that a row or a cell stands there again: taken at its word only as far as a table of applications goes.

const REPEATS = /(table:number-(?:rows|columns)-(?:repeated|spanned)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gu;
/** Most times one row or cell is repeated; a sheet ends with a row that fills it to the last. */
const ONCE_LIMIT = 1_000;
/** Most repeated rows and cells of the whole file. */
const ALL_LIMIT = 200_000;

/** The same XML with every count of repeated rows and cells within limits, so that a few bytes never stand for millions of cells. */
export function boundRepeats(xml: string): string {
  let left = ALL_LIMIT;
  return xml.replace(REPEATS, (_, name: string, double: string | undefined, single: string | undefined) => {
    const said = Number(double ?? single);
    const count = Number.isInteger(said) && said > 0 ? Math.min(said, ONCE_LIMIT, Math.max(left, 1)) : 1;
    left -= count - 1;
    return `${name}"${count}"`;
  });
}
