// What this window holds, or some applications of it, as a file the person keeps: as JSON in its envelope, as tables, as moves for a diagram.
import { exportJson as jsonOf } from "#shared/formats/export/export-json.ts";
import type { Id } from "#shared/model/id.ts";
import type { Span } from "#shared/model/span.ts";
import { useDocument } from "./document-store.ts";
import { sayHappened } from "./message-store.ts";
import { offerFile } from "./offer-file.ts";

/** Which part is asked for: some applications, or what belongs to a span of days; all of it where neither is given. */
export interface Part {
  readonly only?: ReadonlySet<Id> | undefined;
  readonly span?: Span;
}

const ALL: Span = { from: undefined, to: undefined };

/** Offers the document as `perennial-export.json`; of a selection, a document of its own with all that hangs together with them. */
export async function exportJson({ only }: Pick<Part, "only"> = {}): Promise<void> {
  const { document } = useDocument.getState();
  // Nothing is fetched for the whole of it: this is the way out when the program that serves the page is gone.
  const part = only ? (await import("#shared/queries/selection.ts")).selectionOf(document, only) : document;
  offer("perennial-export.json", jsonOf(part, new Date().toISOString()), "application/json", part.applications.size);
}

/** Offers applications that are not in the bin as `perennial-applications.csv`; of a span, those that were sent in it. */
export async function exportCsv({ only, span = ALL }: Part = {}): Promise<void> {
  await import("./without-eval.ts");
  const csv = await import("#shared/formats/export/export-csv.ts");
  const { document } = useDocument.getState();
  const asked = { ...(only ? { only } : {}), sent: span };
  offer("perennial-applications.csv", csv.exportCsv(document, asked), "text/csv", csv.exportedApplications(document, asked).length);
}

/** Offers everything that happened, one row an entry, as `perennial-timeline.csv`. */
export async function exportTimeline({ only, span = ALL }: Part = {}): Promise<void> {
  const [timeline, { historyOf }] = await Promise.all([import("#shared/formats/export/export-timeline.ts"), import("#shared/queries/history.ts")]);
  const { document } = useDocument.getState();
  const name = "perennial-timeline.csv";
  offerFile(name, timeline.exportTimeline(document, span, only), "text/csv");
  sayHappened({ key: "exporting.timeline", values: { name, count: historyOf(document, span, only).length } });
}

/** Offers the moves as text that sankeymatic.com draws; says so where there is none. */
export async function exportMoves(): Promise<void> {
  const [{ sankeymaticOf }, { movesIn }] = await Promise.all([import("#shared/formats/export/sankeymatic.ts"), import("#shared/queries/insights.ts")]);
  const moves = movesIn(useDocument.getState().document, ALL);
  const name = "perennial-moves.txt";
  offerFile(name, sankeymaticOf(moves), "text/plain");
  sayHappened({ key: "exporting.moves", values: { name, count: moves.reduce((sum, one) => sum + one.moves, 0) } });
}

function offer(name: string, text: string, type: string, count: number): void {
  offerFile(name, text, type);
  sayHappened({ key: "exporting.applications", values: { name, count } });
}
