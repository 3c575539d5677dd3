// How much of a proof runs: the short version with every test run, the full one by `npm run test:torture`.
import { appendFileSync } from "node:fs";

/** Whether the full versions run, which take many minutes. */
const isTorture = process.env.PERENNIAL_TORTURE === "1";

/** Picks what belongs to this run; sizes, counts or whole settings. */
export function proofSize<Size>({ short, full }: { readonly short: Size; readonly full: Size }): Size {
  return isTorture ? full : short;
}

/**
 * Prints the figure of a proof on one line; `npm run test:torture` gathers them into a table at its end.
 * @param row the row of the figures that it belongs to, as docs/reliability.md names it
 */
export function printFigure(row: string, figure: string): void {
  console.log(`FIGURE ${row}: ${figure}`);
  const gathered = process.env.PERENNIAL_FIGURES;
  if (gathered) appendFileSync(gathered, `${JSON.stringify({ row, figure })}\n`);
}
