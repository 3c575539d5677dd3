// A document that was exported, whole or in part, is a Perennial file; imported into an empty folder it is the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import { type Document, emptyDocument, WRITTEN_TABLES } from "#shared/model/document.ts";
import { dataOfDocument, documentFromFile } from "#shared/model/file.ts";
import { fileSchema } from "#shared/model/file-schema.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { byRank } from "#shared/model/rank.ts";
import { STAGES } from "#shared/model/stage.ts";
import { selectionOf } from "#shared/queries/selection.ts";
import { planImport } from "../import/read-import.ts";
import { readTextImport } from "../table/read-text-import.ts";
import { exportJson } from "./export-json.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const AT = "2026-11-23T09:00:00.000Z";
const TODAY = "2026-11-23";
const story = fc.array(arbitraryIntent, { minLength: 30, maxLength: 120 }).map((intents) =>
  intents.reduce((document: Document, intent, index) => {
    const applied = apply(document, { id: `e${index}`, at: AT, today: TODAY, intent });
    return "refused" in applied ? document : applied.document;
  }, emptyDocument()),
);

/** What an empty folder holds after the text was imported as the app does it. */
function imported(text: string): Document {
  const read = readTextImport(new TextEncoder().encode(text), "perennial-export.json");
  if ("refused" in read) throw new Error(read.refused.key);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  const { intent } = planImport(read.source, {}, { document: emptyDocument(), today: TODAY, locale: "en", newId });
  if (intent === null) return emptyDocument();
  const applied = apply(emptyDocument(), envelopeSchema.parse({ id: "import", at: AT, today: TODAY, intent }) as Envelope);
  if ("refused" in applied) throw new Error(applied.refused.key);
  return applied.document;
}

/** What was written, with the order of the cards for their ranks. Where nothing is left to name, it does not matter whether that is said. */
function written(document: Document): unknown {
  const order = STAGES.map((stage) =>
    [...document.applications.values()]
      .filter((card) => card.stage === stage)
      .sort(byRank)
      .map(({ id }) => id),
  );
  const tables = Object.fromEntries(WRITTEN_TABLES.map((table) => [table, Object.fromEntries([...document[table]].sort())]));
  const plain = JSON.stringify({ order, tables }, (key, value) =>
    key === "rank" || (NAMING.has(key) && Array.isArray(value) && value.length === 0) ? undefined : value,
  );
  return JSON.parse(plain);
}
const NAMING = new Set(["people", "attachments", "grewFrom", "notFrom"]);

test("the whole file opens as the document it was, settings and bin with it", () => {
  fc.assert(
    fc.property(story, (document) => {
      const opened = documentFromFile(fileSchema.parse(JSON.parse(exportJson(document, AT))));
      expect(dataOfDocument(opened)).toEqual(JSON.parse(JSON.stringify(dataOfDocument(document))));
    }),
    { numRuns: 200 },
  );
});

// That all of it, imported into an empty folder, is the same but for settings and bin is shown in joined-file.test.ts.
test("a selection imported into an empty folder is that selection", () => {
  fc.assert(
    fc.property(story, fc.subarray(["a", "b", "c", "d", "e", "f", "g", "h"]), (document, ids) => {
      const part = selectionOf(document, new Set(ids));
      const back = imported(exportJson(part, AT));
      expect(written(back)).toEqual(written(part));
      expect(brokenInvariants(back)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
