// Intents at random for property tests: mostly sensible, on few ids so that they meet, sometimes refused.
import fc from "fast-check";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import { ATTACHMENT_KINDS } from "#shared/model/attachment-kind.ts";
import { CADENCE_MONTHS } from "#shared/model/cadence.ts";
import { ENDINGS } from "#shared/model/ending.ts";
import type { Entry } from "#shared/model/entry.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import { STAGES, type Stage } from "#shared/model/stage.ts";
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

/** An imported application that went on once, with a note. */
function furtherOn<Imported extends { id: string; stage: Stage; timeline: Entry[] }>(application: Imported): Imported {
  const { id: of, stage: to } = application;
  const from: Stage = to === "rejected" ? "applied" : "rejected";
  const timeline: Entry[] = [
    { id: `m-${of}`, kind: "move", at: "2026-11-22", from, to },
    { id: `n-${of}`, kind: "note", at: "2026-11-22", text: "It came along." },
  ];
  return { ...application, timeline };
}

const personId = fc.constantFrom("p1", "p2", "p3");
const debriefId = fc.constantFrom("d1", "d2");
const move = fc.option(fc.constantFrom("e0", "e1", "e2", "e3", "e4", "e5"), { nil: undefined });
const named = fc.record({ id: personId, name: fc.constantFrom("Ingrid Falk", "Tomas", "  ") }, { requiredKeys: ["id"] });
const line = fc.constantFrom("Coffee, she asked for the portfolio", "Sent the referral", " ");
const origin = fc.oneof(
  fc.record({ kind: fc.constant("application" as const), id, move }),
  fc.record({ kind: fc.constant("person" as const), id: personId }),
  fc.record({ kind: fc.constant("lesson" as const), id: debriefId }),
);
const grown = fc.oneof(
  fc.record({ kind: fc.constant("application" as const), id }),
  fc.record({ kind: fc.constant("move" as const), id, move: fc.constantFrom("e0", "e1", "e2", "e3", "e4", "e5") }),
  fc.record({ kind: fc.constant("person" as const), id: personId }),
);
const ahead = fc.constantFrom("2026-01-01", "2027-05-31");
const cadence = fc.oneof(fc.record({ every: fc.constantFrom(...CADENCE_MONTHS) }), fc.record({ on: ahead }), fc.constant({ never: true as const }));
const touchpoint = {
  id: fc.constantFrom("t1", "t2", "t3"),
  at: fc.constantFrom("2025-12-31", "2026-10-01", "2026-12-31"),
  channel: fc.constantFrom("met" as const, "email" as const),
  text: line,
};
const points = fc.array(fc.constantFrom("portfolio", " patience ", "CNC", " "), { maxLength: 3 });

/** What a person does with people, debriefs, reconnections and lineage. */
const arbitraryGrowing: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({
    type: fc.constant("person.add" as const),
    id: personId,
    fields: fc.record({ name: fc.constantFrom("Ada", " "), notes: word }),
    application: fc.option(id, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant("person.edit" as const),
    id: personId,
    fields: fc.record({ name: fc.constantFrom("Ada Lind", ""), cadence: fc.option(cadence) }, { requiredKeys: [] }),
  }) as fc.Arbitrary<Intent>,
  fc.record({ type: fc.constant("person.snooze" as const), id: personId, until: fc.option(ahead) }),
  fc.record({ type: fc.constant("person.merge" as const), kept: personId, merged: personId }),
  fc.record({ type: fc.constant("person.remove" as const), ids: fc.uniqueArray(personId, { minLength: 1, maxLength: 2 }) }),
  fc.record({ type: fc.constant("person.restore" as const), ids: fc.uniqueArray(personId, { minLength: 1, maxLength: 2 }) }),
  fc.record({ type: fc.constant("person.link" as const), person: named, application: id }),
  fc.record({ type: fc.constant("person.unlink" as const), person: personId, application: id }),
  fc.record({ type: fc.constant("touchpoint.add" as const), ...touchpoint, person: named, application: fc.option(id, { nil: undefined }) }),
  fc.record({
    type: fc.constant("touchpoint.edit" as const),
    id: touchpoint.id,
    fields: fc.record({ at: touchpoint.at, text: line, application: fc.option(id) }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant("touchpoint.remove" as const), id: touchpoint.id }),
  fc.record({
    type: fc.constant("debrief.save" as const),
    id: debriefId,
    application: id,
    move,
    fields: fc.record({ wanted: points, wentWell: points, workOn: points, ended: fc.constantFrom(...ENDINGS) }),
    people: fc.uniqueArray(named, { maxLength: 2, selector: (person) => person.id }),
    goBack: fc.option(
      fc.oneof(fc.record({ on: ahead, reminder: fc.constantFrom("m1", "m3"), text: fc.constant("Go back") }), fc.constant({ never: true as const })),
    ),
    finished: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("debrief.postpone" as const),
    debriefs: fc.array(fc.record({ id: debriefId, application: id, move }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ type: fc.constant("debrief.snooze" as const), id: debriefId, until: ahead }),
  fc.record({ type: fc.constant("debrief.remove" as const), id: debriefId }),
  fc.record({
    type: fc.constant("application.reconnect" as const),
    id,
    people: fc.array(fc.record({ person: named, touchpoint: touchpoint.id }), { minLength: 1, maxLength: 2 }),
    at: touchpoint.at,
    channel: touchpoint.channel,
    text: line,
  }),
  fc.record({
    type: fc.constant("application.settle" as const),
    applications: fc.uniqueArray(fc.record({ id, debrief: debriefId }), { minLength: 1, maxLength: 2, selector: (settled) => settled.id }),
  }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant("lineage.add" as const), of: grown, from: origin }) },
  fc.record({ type: fc.constant("lineage.remove" as const), of: grown, from: origin }),
  fc.record({ type: fc.constant("lineage.decline" as const), of: grown, from: origin }),
);

const attachmentId = fc.constantFrom("a".repeat(64), "b".repeat(64));
const attachmentFields = { name: fc.constantFrom("Resume.pdf", " Letter.odt ", " "), kind: fc.constantFrom(...ATTACHMENT_KINDS) };

/** What a person does with attachments. */
const arbitraryAttaching: fc.Arbitrary<Intent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("attachment.add" as const),
      application: id,
      attachment: fc.record({ id: attachmentId, ...attachmentFields, size: fc.constantFrom(0, 48_000, ATTACHMENT_LIMIT + 1) }),
      at: touchpoint.at,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant("attachment.edit" as const),
        id: attachmentId,
        fields: fc.record(attachmentFields, { requiredKeys: [] }),
        use: fc.record({ application: id, at: touchpoint.at }),
      },
      { requiredKeys: ["type", "id", "fields"] },
    ) as fc.Arbitrary<Intent>,
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("attachment.remove" as const), application: id, id: attachmentId }) },
);

/** One intent; `n` makes the ids of some of them new. */
export const arbitraryIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 14, arbitrary: arbitraryGrowing },
  { weight: 4, arbitrary: arbitraryAttaching },
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
    arbitrary: fc.oneof(
      fc.record({ type: fc.constant("document.import" as const), applications: fc.array(imported, { minLength: 1, maxLength: 3 }) }),
      fc.record({
        type: fc.constant("document.import" as const),
        applications: fc.array(imported, { maxLength: 1 }),
        merges: fc.array(fc.record({ into: id, application: imported.map(furtherOn) }), { minLength: 1, maxLength: 3 }),
      }),
    ) as fc.Arbitrary<Intent>,
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("settings.edit" as const), settings: fc.record({ theme: fc.constantFrom("light" as const, "dark" as const) }) }),
  },
);
