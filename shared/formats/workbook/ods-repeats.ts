// How often an .ods says that a row, a cell or a blank stands there again: taken at its word only as far as a table of applications goes.

const REPEATS = /(table:number-(?:rows|columns)-(?:repeated|spanned)|text:c)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/gu;
/** Most times that one cell or blank is repeated; more only fills a sheet to its last column. */
const ACROSS_LIMIT = 64;
/** Most times that one row is repeated, and most repeated rows of the whole file; more only fills a sheet to its last row. */
const DOWN_LIMIT = 1_000;
const ROWS_LIMIT = 60_000;

/** The same XML with every count of repetitions within limits, so that a few bytes never stand for millions of cells. */
export function boundRepeats(xml: string): string {
  let rowsLeft = ROWS_LIMIT;
  return xml.replace(REPEATS, (_, name: string, is: string, double: string | undefined, single: string | undefined) => {
    const said = Number(double ?? single);
    const isDown = name === "table:number-rows-repeated";
    const most = isDown ? Math.min(DOWN_LIMIT, Math.max(rowsLeft, 1)) : ACROSS_LIMIT;
    const count = Number.isInteger(said) && said > 0 ? Math.min(said, most) : 1;
    if (isDown) rowsLeft -= count - 1;
    return `${name}${is}"${count}"`;
  });
}
