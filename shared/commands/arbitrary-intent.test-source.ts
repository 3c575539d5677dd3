// Intents at random for property tests: mostly sensible, on few ids so that they meet, sometimes refused.
import fc from "fast-check";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import type { Entry } from "#shared/model/entry.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Intent } from "./envelope.ts";

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
const stage = fc.constantFrom(...STAGES);
const before = fc.option(id);
const word = fc.constantFrom("Fernhill", "Moss & Daughters", "Sculptor", "  spaced  ", "", "Ünïcode 職", "x".repeat(300));
const day = fc.constantFrom("2024-02-29", "2025-12-31", "2026-11-23");
const fields = fc.record(
  {
    company: word,
    role: word,
    location: word,
    link: word,
    source: word,
    tags: fc.array(fc.constantFrom("remote", " craft ", "craft"), { maxLength: 3 }),
    appliedOn: day,
  },
  { requiredKeys: [] },
);
const entryId = fc.constantFrom("n1", "n2", "r1");
const entry = fc.oneof(
  fc.record({ id: entryId, kind: fc.constant("note" as const), at: day, text: fc.constantFrom("Kind people.", " ", "第一") }),
  fc.record({ id: entryId, kind: fc.constant("round" as const), at: fc.constant("2026-03-01T10:00"), zone: fc.constant("Europe/Berlin"), name: word }),
);
const imported = fc.record({
  id: fc.constantFrom("g", "h", "i", "a"),
  company: word,
  role: word,
  stage,
  tags: fc.constant<string[]>([]),
  timeline: fc.constant<Entry[]>([]),
});

/** One intent; `n` makes the ids of some of them new. */
export const arbitraryIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("application.add" as const), id, stage, fields, before: fc.option(id, { nil: undefined }) }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant("application.move" as const), ids, stage, before }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("application.edit" as const),
      id,
      fields: fields.map(({ location, ...rest }) => ({ ...rest, location: location || null })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("application.archive" as const), ids, reason: fc.constantFrom(...ARCHIVE_REASONS) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("application.unarchive" as const), ids }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("application.remove" as const), ids }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("application.restore" as const), ids }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("bin.empty" as const) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("entry.add" as const), application: id, entry }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("entry.edit" as const),
      application: id,
      id: entryId,
      fields: fc.record({ at: day, text: fc.constantFrom("Rewritten.", ""), went: fc.constantFrom("Well.", null) }, { requiredKeys: [] }),
    }) as fc.Arbitrary<Intent>,
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("entry.remove" as const), application: id, id: entryId }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("reminder.add" as const), id: fc.constantFrom("m1", "m2"), application: id, due: day, text: word }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("reminder.complete" as const), id: fc.constantFrom("m1", "m2"), done: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("reminder.remove" as const), id: fc.constantFrom("m1", "m2") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("document.import" as const),
      applications: fc.array(imported, { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<Intent>,
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("settings.edit" as const), settings: fc.record({ theme: fc.constantFrom("light" as const, "dark" as const) }) }),
  },
);
