// Everything this window holds, saved as one file by the browser: the way out when the folder cannot be written.
import { dataOfDocument, FORMAT, SCHEMA_ADDRESS, SCHEMA_VERSION, ZERO_HASH } from "#shared/model/file.ts";
import { useDocument } from "../document/document-store.ts";

/** Offers the document as `perennial-export.json`; its hash is left at zero, which Perennial takes as edited by hand. */
export function exportDocument(): void {
  const file = {
    $schema: SCHEMA_ADDRESS,
    format: FORMAT,
    schema: SCHEMA_VERSION,
    revision: 0,
    savedAt: new Date().toISOString(),
    sha256: ZERO_HASH,
    data: dataOfDocument(useDocument.getState().document),
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
  link.download = "perennial-export.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
