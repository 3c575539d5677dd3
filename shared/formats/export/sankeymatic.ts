// Moves as text that sankeymatic.com draws a diagram of: one flow a line, `Applied [12] Interviewed`.
import type { MoveCount } from "#shared/queries/insights.ts";
import { say } from "#shared/text/say.ts";

/** The flows, a line each, ended by a line feed; empty where there was no move. The numbers are moves, so that a way back is told as well. */
export function sankeymaticOf(moves: readonly MoveCount[]): string {
  return moves.map(({ from, to, moves: times }) => `${stageName(from)} [${times}] ${stageName(to)}\n`).join("");
}

/** What the diagram reads as the end of a name may not be in one. */
function stageName(stage: MoveCount["from"]): string {
  return say({ key: `board.stage.${stage}` }).replace(/[[\]]/gu, " ");
}
