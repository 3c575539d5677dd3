// What attachments mean to a person: given to applications, kept once, gone with the last one that had them.
import { describe, expect, test } from "vitest";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { dataOfDocument, documentFromFile } from "#shared/model/file.ts";
import { type File, fileSchema } from "#shared/model/file-schema.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import { apply } from "./apply.ts";
import { add, done, refusal, TODAY } from "./done.test-source.ts";
import { envelopeSchema, type Intent } from "./envelope.ts";

const RESUME = "a".repeat(64);
const LETTER = "b".repeat(64);

function attach(application: string, id = RESUME, more: { name?: string; size?: number; at?: string } = {}): Intent {
  const { name = "Resume.pdf", size = 48_000, at = TODAY } = more;
  return { type: "attachment.add", application, attachment: { id, name, kind: "resume", size }, at };
}
const detach = (application: string, id = RESUME): Intent => ({ type: "attachment.remove", application, id });

const two = done(emptyDocument(), add("one"), add("other"));
const usesOf = (document: Document, id: string) => document.applications.get(id)?.attachments;

describe("a file given to applications", () => {
  test("is kept once, with the name, kind and day it was first given", () => {
    const document = done(two, attach("one", RESUME, { name: "  Resume.pdf " }), attach("other", RESUME, { name: "resume (2).pdf" }));
    expect([...document.attachments.values()]).toEqual([{ id: RESUME, name: "Resume.pdf", kind: "resume", size: 48_000, addedAt: `${TODAY}T09:00:00.000Z` }]);
    expect(usesOf(document, "one")).toEqual([{ id: RESUME, at: TODAY }]);
    expect(usesOf(document, "other")).toEqual([{ id: RESUME, at: TODAY }]);
    expect(brokenInvariants(document)).toEqual([]);
  });

  test("is refused with a reason", () => {
    const given = done(two, attach("one"));
    expect(refusal(given, attach("one"))).toBe("refusal.attachmentTwice");
    expect(refusal(two, attach("nowhere"))).toBe("refusal.applicationGone");
    expect(refusal(done(two, { type: "application.remove", ids: ["one"] }), attach("one"))).toBe("refusal.applicationInBin");
    expect(refusal(two, attach("one", RESUME, { name: " \t" }))).toBe("refusal.attachmentNameEmpty");
    expect(refusal(two, attach("one", RESUME, { size: ATTACHMENT_LIMIT + 1 }))).toBe("refusal.attachmentTooLarge");
    expect(refusal(two, attach("one", RESUME, { size: ATTACHMENT_LIMIT }))).toBe("done");
    expect(refusal(two, attach("one", RESUME, { at: "2026-03-03" }))).toBe("refusal.attachmentAhead");
    expect(refusal(two, attach("one", RESUME, { at: "2026-03-01" }))).toBe("refusal.beforeApplication");
    const told = apply(two, { id: "e", at: `${TODAY}T09:00:00.000Z`, today: TODAY, intent: attach("one", RESUME, { size: ATTACHMENT_LIMIT + 1 }) });
    expect(told).toEqual({ refused: { key: "refusal.attachmentTooLarge", values: { limit: 50 } } });
  });

  test("does not pass the door without a hash for an id, or with a size that is none", () => {
    const envelope = (attachment: object) => ({
      id: "e",
      at: `${TODAY}T09:00:00.000Z`,
      today: TODAY,
      intent: { type: "attachment.add", application: "one", at: TODAY, attachment: { id: RESUME, name: "R", kind: "resume", size: 1, ...attachment } },
    });
    expect(envelopeSchema.safeParse(envelope({})).success).toBe(true);
    const wrong = [
      { id: "../../etc/passwd" },
      { id: "A".repeat(64) },
      { id: "a".repeat(63) },
      { size: -1 },
      { size: 1.5 },
      { kind: "virus" },
      { name: "n".repeat(301) },
    ];
    for (const attachment of wrong) expect(envelopeSchema.safeParse(envelope(attachment)).success).toBe(false);
  });
});

describe("a record", () => {
  test("is changed for all who have it, and its day for one of them", () => {
    const past = done(two, { type: "application.edit", id: "one", fields: { appliedOn: "2026-02-01" } }, attach("one"), attach("other"));
    const document = done(past, {
      type: "attachment.edit",
      id: RESUME,
      fields: { name: " CV 2026.pdf ", kind: "other" },
      use: { application: "one", at: "2026-02-03" },
    });
    expect(document.attachments.get(RESUME)).toMatchObject({ name: "CV 2026.pdf", kind: "other", size: 48_000 });
    expect(usesOf(document, "one")).toEqual([{ id: RESUME, at: "2026-02-03" }]);
    expect(usesOf(document, "other")).toEqual([{ id: RESUME, at: TODAY }]);
    const edit = (more: object): Intent => ({ type: "attachment.edit", id: RESUME, fields: {}, ...more });
    expect(refusal(document, edit({ fields: { name: "" } }))).toBe("refusal.attachmentNameEmpty");
    expect(refusal(document, edit({ id: LETTER }))).toBe("refusal.attachmentGone");
    expect(refusal(document, edit({ use: { application: "one", at: "2026-01-31" } }))).toBe("refusal.beforeApplication");
    expect(refusal(document, edit({ use: { application: "one", at: "2027-01-01" } }))).toBe("refusal.attachmentAhead");
    expect(refusal(done(document, detach("other")), edit({ use: { application: "other", at: TODAY } }))).toBe("refusal.attachmentGone");
  });

  test("stays as long as an application has it, one in the bin too, and goes with the last", () => {
    const given = done(two, attach("one"), attach("other"), attach("other", LETTER));
    const once = done(given, detach("one"));
    expect(usesOf(once, "one")).toBeUndefined();
    expect(once.applications.get("one")).not.toHaveProperty("attachments");
    expect([...once.attachments.keys()]).toEqual([RESUME, LETTER]);
    expect(refusal(once, detach("one"))).toBe("refusal.attachmentGone");
    const inBin = done(once, { type: "application.remove", ids: ["other"] });
    expect([...inBin.attachments.keys()]).toEqual([RESUME, LETTER]);
    expect(done(inBin, { type: "bin.empty" }).attachments.size).toBe(0);
    expect([...done(given, { type: "application.remove", ids: ["other"] }, { type: "bin.empty" }).attachments.keys()]).toEqual([RESUME]);
    expect(done(given, detach("one"), detach("other")).attachments.has(RESUME)).toBe(false);
  });

  test("cannot be taken from under an application, and leaves none behind, when a change is taken back out of order", () => {
    const first = apply(two, { id: "e1", at: `${TODAY}T09:00:00.000Z`, today: TODAY, intent: attach("one") });
    if ("refused" in first) throw new Error(first.refused.key);
    const both = done(first.document, attach("other"));
    const back: Intent = {
      type: "change.apply",
      change: first.change.map(({ table, id, before, after }) => ({ table, id, before: after, after: before })) as never,
    };
    expect(refusal(both, back)).toBe("refusal.movedOn");
    const second = apply(first.document, { id: "e2", at: `${TODAY}T09:00:00.000Z`, today: TODAY, intent: attach("other") });
    if ("refused" in second) throw new Error(second.refused.key);
    const [change] = second.change;
    const without = done(second.document, detach("one"), {
      type: "change.apply",
      change: [{ table: "applications", id: "other", before: change?.after, after: change?.before }] as never,
    });
    expect(without.attachments.size).toBe(0);
    expect(brokenInvariants(without)).toEqual([]);
  });
});

describe("an import", () => {
  const record = { id: RESUME, name: "Resume.pdf", kind: "resume" as const, size: 5, addedAt: "2025-01-01T00:00:00Z" };
  const application = { id: "three", company: "Fernhill", role: "", tags: [], stage: "applied" as const, timeline: [] };

  test("brings the records of what its applications have, and no others", () => {
    const document = done(two, {
      type: "document.import",
      applications: [{ ...application, attachments: [{ id: RESUME, at: "2025-01-01" }] }],
      attachments: [record, { ...record, id: LETTER }],
    });
    expect([...document.attachments.values()]).toEqual([record]);
    const known = done(document, {
      type: "document.import",
      applications: [{ ...application, id: "four", attachments: [{ id: RESUME, at: "2025-01-01" }] }],
      attachments: [{ ...record, name: "Another name.pdf" }],
    });
    expect(known.attachments.get(RESUME)).toEqual(record);
    expect(brokenInvariants(known)).toEqual([]);
  });

  test("is refused where an application names what is nowhere, or one thing twice", () => {
    const uses = (...ids: string[]): Intent => ({
      type: "document.import",
      applications: [{ ...application, attachments: ids.map((id) => ({ id, at: "2025-01-01" })) }],
      attachments: [record],
    });
    expect(refusal(two, uses(LETTER))).toBe("refusal.attachmentGone");
    expect(refusal(two, uses(RESUME, RESUME))).toBe("refusal.attachmentTwice");
  });
});

test("a file from before there were attachments reads as it did, and a new one reads back", () => {
  const head = { format: "perennial", schema: 1, revision: 1, savedAt: "2026-01-01T00:00:00Z", sha256: "0".repeat(64) };
  const { attachments: _, ...older } = dataOfDocument(two);
  const old = documentFromFile(fileSchema.parse({ ...head, data: older }));
  expect(old.attachments.size).toBe(0);
  expect(old).toEqual(two);
  const given = done(two, attach("one"));
  const file = JSON.parse(JSON.stringify({ ...head, data: dataOfDocument(given) })) as File;
  expect(documentFromFile(fileSchema.parse(file))).toEqual(given);
});
