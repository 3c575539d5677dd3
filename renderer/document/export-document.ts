// Everything this window holds, as a file the person keeps: the document in its envelope, or its applications as a table.
import { dataOfDocument } from "#shared/model/file.ts";
import { FORMAT, SCHEMA_ADDRESS, SCHEMA_VERSION, ZERO_HASH } from "#shared/model/file-head.ts";
import { useDocument } from "./document-store.ts";
import { offerFile } from "./offer-file.ts";

/** Offers the document as `perennial-export.json`; its hash is left at zero, which Perennial takes as edited by hand. */
export function exportJson(): void {
  const file = {
    $schema: SCHEMA_ADDRESS,
    format: FORMAT,
    schema: SCHEMA_VERSION,
    revision: 0,
    savedAt: new Date().toISOString(),
    sha256: ZERO_HASH,
    data: dataOfDocument(useDocument.getState().document),
  };
  offerFile("perennial-export.json", `${JSON.stringify(file, null, 2)}\n`, "application/json");
}

/** Offers every application that is not in the bin as `perennial-applications.csv`. */
export async function exportCsv(): Promise<void> {
  await import("./without-eval.ts");
  const csv = await import("#shared/formats/export-csv.ts");
  offerFile("perennial-applications.csv", csv.exportCsv(useDocument.getState().document), "text/csv");
}
