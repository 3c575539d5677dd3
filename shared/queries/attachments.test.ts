// Which applications have which documents, and which document was sent last.
import { expect, test } from "vitest";
import type { Attachment } from "#shared/model/attachment.ts";
import type { Document } from "#shared/model/document.ts";
import { attachmentsOf, keptFor, latestOfKind, usesOf } from "./attachments.ts";
import { documentWith } from "./sample.test-source.ts";

const document = (id: string, fields: Partial<Attachment> = {}): Attachment => ({
  ...{ id, name: `${id}.pdf`, kind: "resume", size: 1_000, addedAt: "2025-01-01T09:00:00.000Z" },
  ...fields,
});
const known = documentWith([
  {
    id: "first",
    attachments: [
      { id: "old", at: "2025-03-01" },
      { id: "letter", at: "2025-02-01" },
    ],
  },
  { id: "second", attachments: [{ id: "old", at: "2025-05-01" }] },
  { id: "third", attachments: [{ id: "new", at: "2025-04-01" }] },
  { id: "gone", attachments: [{ id: "binned", at: "2026-01-01" }], removed: { at: "2026-02-01T09:00:00.000Z" } },
  { id: "none" },
]);
const records = [document("old"), document("letter", { kind: "letter" }), document("new"), document("binned", { addedAt: "2026-01-01T09:00:00.000Z" })];
const sent: Document = { ...known, attachments: new Map(records.map((record) => [record.id, record])) };
const application = (id: string) => {
  const found = sent.applications.get(id);
  if (!found) throw new Error(`no application ${id}`);
  return found;
};

test("the applications that have a document are told, the latest day first, without those in the bin", () => {
  expect(usesOf(sent, "old").map((use) => `${use.application.id} ${use.at}`)).toEqual(["second 2025-05-01", "first 2025-03-01"]);
  expect(usesOf(sent, "binned")).toEqual([]);
  expect(usesOf(sent, "nowhere")).toEqual([]);
});

test("the documents of an application stand in the order they came to it, and one without a record is left out", () => {
  expect(attachmentsOf(sent, application("first")).map(({ attachment, at }) => `${attachment.id} ${at}`)).toEqual(["letter 2025-02-01", "old 2025-03-01"]);
  expect(attachmentsOf(sent, application("none"))).toEqual([]);
  expect(attachmentsOf(sent, { attachments: [{ id: "lost", at: "2025-01-01" }] })).toEqual([]);
});

test("what an application does not have yet is offered, what was sent last first", () => {
  expect(keptFor(sent, application("none")).map(({ attachment }) => attachment.id)).toEqual(["old", "new", "letter", "binned"]);
  expect(keptFor(sent, application("first")).map(({ attachment }) => attachment.id)).toEqual(["new", "binned"]);
});

test("the latest of a kind is the one that was sent last", () => {
  const kept = keptFor(sent, application("none"));
  expect(latestOfKind(kept, "resume")?.id).toBe("old");
  expect(latestOfKind(kept, "letter")?.id).toBe("letter");
  expect(latestOfKind(kept, "offer")).toBeUndefined();
  expect(latestOfKind(keptFor(sent, application("second")), "resume")?.id).toBe("new");
});
