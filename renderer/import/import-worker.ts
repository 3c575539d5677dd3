// Reads, plans and carries out an import beside the page, so that a long one does not hold it up. The file and its plan stay here.
import "../document/without-eval.ts";
import { ImportKeeper } from "./import-keeper.ts";
import type { ImportAnswer, ImportRequest } from "./import-work.ts";

/** How often it is told how far a plan has come, in ms. */
const TELL_MS = 80;

let told = 0;
const keeper = new ImportKeeper((progress) => {
  if (performance.now() - told < TELL_MS) return;
  told = performance.now();
  tell({ progress });
});

addEventListener("message", async ({ data: { id, ask, with: given } }: MessageEvent<ImportRequest>) => {
  try {
    tell({ id, answer: await (keeper[ask] as (...given: readonly unknown[]) => unknown).apply(keeper, given as unknown[]) });
  } catch (error) {
    tell({ id, broke: String(error) });
  }
});

function tell(answer: ImportAnswer): void {
  postMessage(answer);
}
