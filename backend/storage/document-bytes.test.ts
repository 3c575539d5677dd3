// The pages say byte for byte what a naive pretty print of the whole document says, whatever was changed in between.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "#shared/model/document.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { dataOfDocument, documentFromFile } from "#shared/model/file.ts";
import { ZERO_HASH } from "#shared/model/file-head.ts";
import { type File, fileSchema } from "#shared/model/file-schema.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { application } from "../test-folder.test-source.ts";
import { DocumentBytes, type Kept } from "./document-bytes.ts";
import { isIntact } from "./read-document.ts";

function naive({ document, revision, savedAt, beside }: Kept, sha256: string): string {
  const data = dataOfDocument(document);
  return `${JSON.stringify({ $schema: "./perennial.schema.json", format: "perennial", schema: 1, revision, savedAt, sha256, data, ...beside }, null, 2)}\n`;
}

function keptOf(document: Document, beside = {}): Kept {
  return { document, revision: 3, savedAt: "2026-02-01T00:00:00.000Z", beside };
}

async function written(bytes: DocumentBytes, kept: Kept): Promise<Buffer> {
  const content = bytes.content(kept);
  const head = await content.head();
  expect(head.length).toBe(content.headLength);
  return Buffer.concat([head, ...content.body]);
}

/** The keys of a record in the order of the model, as the file has them. */
const inOrder = (index: number, size: number) => {
  const { id, company, role, tags, stage, rank, createdAt, timeline } = application(index, size);
  return { id, company, role, tags, stage, rank, createdAt, timeline };
};

type Step = { kind: "put" | "delete" | "deleteAndPut"; at: number; size: number };
const steps = fc.array(
  fc.array(
    fc.record<Step>({ kind: fc.constantFrom("put", "put", "put", "delete", "deleteAndPut"), at: fc.nat(40), size: fc.constantFrom(15, 300, 40_000, 90_000) }),
    { maxLength: 12 },
  ),
  { maxLength: 6 },
);

function changed(document: Document, batch: readonly Step[]): Document {
  const applications = new Map(document.applications);
  for (const { kind, at, size } of batch) {
    const record = inOrder(at, size);
    if (kind !== "put") applications.delete(record.id);
    if (kind !== "delete") applications.set(record.id, record);
  }
  return { ...document, applications };
}

describe("the bytes of a document", () => {
  test("are those of a pretty print, after any sequence of changes", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (batches) => {
        const bytes = new DocumentBytes();
        let document = emptyDocument();
        for (const batch of [[], ...batches]) {
          document = changed(document, batch);
          await bytes.prepare(document);
          const kept = keptOf(document);
          const all = await written(bytes, kept);
          const sha256 = createHash("sha256").update(naive(kept, ZERO_HASH)).digest("hex");
          expect(all.toString("utf8") === naive(kept, sha256)).toBe(true);
          expect(isIntact(all, sha256)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("keep what they do not know, in the file, in the data and in a record", async () => {
    const rest = { letters: [{ id: "l", to: "Ida" }], 'a "key"': { deep: [1, [2, {}], []] } };
    const reminder = { id: "r", application: "application-1", due: "2026-03-01", text: "Call", color: "blue" };
    const record = { ...inOrder(1, 20), mood: { is: ["good", null] } };
    const person = { id: "p", name: "Ida", createdAt: "2026-02-01T00:00:00.000Z", birthday: "1980-01-01" };
    const touchpoint = { id: "t", person: "p", at: "2026-02-01", channel: "met" as const, text: "Tea", where: "Falmouth" };
    const debrief = { id: "d", application: record.id, wanted: ["CNC"], wentWell: [], workOn: [], people: ["p"], at: "2026-02-01", mood: 3 };
    const document: Document = {
      ...emptyDocument(),
      applications: new Map([[record.id, record]]),
      people: new Map([["p", person]]),
      touchpoints: new Map([["t", touchpoint]]),
      debriefs: new Map([["d", debrief]]),
      reminders: new Map([["r", reminder]]),
      rest,
    };
    const kept = keptOf(document, { comment: { by: "hand" } });
    const text = new DocumentBytes().text(kept);
    expect(text).toBe(naive(kept, ZERO_HASH));
    expect(documentFromFile(fileSchema.parse(JSON.parse(text)) as File)).toEqual(document);
  });

  test("take over pages in which nothing changed", () => {
    const bytes = new DocumentBytes();
    const before = changed(
      emptyDocument(),
      Array.from({ length: 30 }, (_, at) => ({ kind: "put", at, size: 40_000 }) as const),
    );
    const first = bytes.content(keptOf(before)).body;
    const after = changed(before, [{ kind: "put", at: 20, size: 300 }]);
    const second = bytes.content(keptOf(after)).body;
    const same = second.filter((page) => page.length > 100_000 && first.some((other) => other.buffer === page.buffer && other.byteOffset === page.byteOffset));
    expect(first.length).toBeGreaterThan(4);
    expect(same.length).toBe(first.filter((page) => page.length > 100_000).length - 1);
  });

  test("stay whole when two makings of them overlap", async () => {
    const bytes = new DocumentBytes();
    const one = changed(
      emptyDocument(),
      Array.from({ length: 40 }, (_, at) => ({ kind: "put", at, size: 40_000 }) as const),
    );
    const other = changed(one, [
      { kind: "delete", at: 3, size: 15 },
      { kind: "put", at: 9, size: 15 },
    ]);
    const preparing = bytes.prepare(one);
    expect(bytes.text(keptOf(other))).toBe(naive(keptOf(other), ZERO_HASH));
    await preparing;
    expect(bytes.text(keptOf(other))).toBe(naive(keptOf(other), ZERO_HASH));
  });

  test("lose no table that stayed as it was when two makings of them overlap", async () => {
    const bytes = new DocumentBytes();
    const reminder: Reminder = { id: "reminder", application: "application-0", due: "2026-02-01", text: "Write to them" };
    const one = { ...changed(emptyDocument(), [{ kind: "put", at: 0, size: 90_000 }]), reminders: new Map([[reminder.id, reminder]]) };
    const other = changed(one, [{ kind: "put", at: 1, size: 15 }]);
    const preparing = bytes.prepare(one);
    expect(bytes.text(keptOf(other))).toContain('"reminder"');
    await preparing;
    expect(bytes.text(keptOf(other))).toBe(naive(keptOf(other), ZERO_HASH));
  });
});
