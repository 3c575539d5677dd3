// Reads and plans a file beside the page, so that a long one does not hold it up. The file stays here between one plan and the next.
import "../document/without-eval.ts";
import { type ImportSource, planImport, readImport } from "#shared/formats/read-import.ts";
import type { ImportAnswer, ImportRequest } from "./import-reader.ts";

let source: ImportSource | undefined;

addEventListener("message", async ({ data }: MessageEvent<ImportRequest>) => {
  const answer = await answerTo(data);
  if (answer) postMessage(answer);
});

async function answerTo(request: ImportRequest): Promise<ImportAnswer | undefined> {
  if (request.kind === "read") {
    const read = await readImport(request.bytes, request.fileName, request.reading);
    source = "source" in read ? read.source : undefined;
    return { kind: "read", read };
  }
  const { choices, document, today, locale } = request;
  return source && { kind: "planned", plan: planImport(source, choices, { document, today, locale, newId: () => crypto.randomUUID() }) };
}
