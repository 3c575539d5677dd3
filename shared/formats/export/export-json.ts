// A document as a Perennial file that somebody keeps or gives on: in its envelope, readable, importable.
import type { Document } from "#shared/model/document.ts";
import { dataOfDocument } from "#shared/model/file.ts";
import { FORMAT, SCHEMA_ADDRESS, SCHEMA_VERSION, ZERO_HASH } from "#shared/model/file-head.ts";

/** The file's text; its hash is left at zero, which Perennial takes as edited by hand. `savedAt` is an instant. */
export function exportJson(document: Document, savedAt: string): string {
  const head = { $schema: SCHEMA_ADDRESS, format: FORMAT, schema: SCHEMA_VERSION, revision: 0, savedAt, sha256: ZERO_HASH };
  return `${JSON.stringify({ ...head, data: dataOfDocument(document) }, null, 2)}\n`;
}
