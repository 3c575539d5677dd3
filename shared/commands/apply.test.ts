// The command core by properties: whatever is done, in whatever order, the document stays sound and every step can be taken back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange, between, type Change, fits, reverse } from "#shared/model/change.ts";
import { type Document, emptyDocument, TABLES } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { sameValue } from "#shared/model/same-value.ts";
import { boardAfter, boardOf } from "#shared/queries/board.ts";
import { openReminders, openRemindersAfter } from "#shared/queries/next-step.ts";
import { apply } from "./apply.ts";
import { arbitraryIntent } from "./arbitrary-intent.test-source.ts";
import { envelopeSchema, type Intent } from "./envelope.ts";

const SEQUENCES = 20_000;

/** One step of a sequence: an intent, or undo and redo of what was done. */
type Step = Intent | "undo" | "redo";
const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: arbitraryIntent },
  { weight: 2, arbitrary: fc.constant("undo" as const) },
  { weight: 1, arbitrary: fc.constant("redo" as const) },
);

function sameDocument(one: Document, other: Document): boolean {
  return TABLES.every((table) => one[table].size === other[table].size && [...one[table]].every(([id, record]) => sameValue(record, other[table].get(id))));
}

function run(document: Document, intent: Intent, at: number) {
  const day = 1 + (at % 28);
  const today = `2026-10-${String(day).padStart(2, "0")}`;
  return apply(document, { id: `e${at}`, at: `${today}T10:00:00.000Z`, today, intent });
}

test(`${SEQUENCES} sequences of commands with undo and redo keep every invariant, and each step is taken back exactly`, () => {
  const began = ["a", "b", "c", "d"].reduce((document, id, at) => {
    const added = run(document, { type: "application.add", id, stage: at % 2 === 0 ? "applied" : "rejected", fields: { company: `Company ${id}` } }, at);
    return "refused" in added ? document : added.document;
  }, emptyDocument());
  const counts = { steps: 0, changes: 0, refusals: 0, undone: 0 };
  fc.assert(
    fc.property(fc.array(arbitraryStep, { minLength: 4, maxLength: 18 }), (steps) => {
      let document = began;
      let board = boardOf(document);
      let reminders = openReminders(document);
      const done: { change: Change; before: Document; after: Document }[] = [];
      const undone: typeof done = [];
      steps.forEach((step, at) => {
        counts.steps += 1;
        const stack = step === "undo" ? done : step === "redo" ? undone : undefined;
        const travelling = stack?.at(-1);
        if (stack && !travelling) return;
        const intent: Intent =
          typeof step === "object"
            ? step
            : { type: "change.apply", change: [...(step === "undo" ? reverse(travelling?.change ?? []) : (travelling?.change ?? []))] };
        const frozen = document;
        const applied = run(document, intent, at);
        if ("refused" in applied) {
          expect(stack, "undo and redo in order are never refused").toBeUndefined();
          counts.refusals += 1;
          return;
        }
        const { change, document: next } = applied;
        // The change reproduces the result, its reverse restores what was, and both fit.
        expect(fits(document, change)).toBe(true);
        expect(sameDocument(applyChange(document, change), next)).toBe(true);
        expect(fits(next, reverse(change))).toBe(true);
        expect(sameDocument(applyChange(next, reverse(change)), frozen)).toBe(true);
        expect(sameDocument(applyChange(document, between(document, next)), next)).toBe(true);
        expect(brokenInvariants(next)).toEqual([]);
        // What is kept up to date change by change is what would be made anew.
        board = boardAfter(board, change);
        expect(board).toEqual(boardOf(next));
        reminders = openRemindersAfter(reminders, change);
        expect(reminders).toEqual(openReminders(next));
        if (travelling && stack) {
          stack.pop();
          (stack === done ? undone : done).push(travelling);
          expect(sameDocument(next, stack === done ? travelling.before : travelling.after)).toBe(true);
          counts.undone += 1;
        } else if (change.length > 0) {
          done.push({ change, before: document, after: next });
          undone.length = 0;
          counts.changes += 1;
        }
        document = next;
      });
    }),
    { numRuns: SEQUENCES },
  );
  console.log(
    `commands: ${SEQUENCES} sequences, ${counts.steps} steps, ${counts.changes} changes, ${counts.refusals} refusals, ${counts.undone} undone or done again, 0 invariants broken`,
  );
  expect(counts.changes).toBeGreaterThan(SEQUENCES);
  expect(counts.refusals).toBeGreaterThan(0);
  expect(counts.undone).toBeGreaterThan(SEQUENCES / 10);
}, 300_000);

test("the same document and envelope give the same result, and the document is never changed in place", () => {
  fc.assert(
    fc.property(fc.array(arbitraryIntent, { maxLength: 10 }), (intents) => {
      let document = emptyDocument();
      intents.forEach((intent, at) => {
        const copy = structuredClone({ ...document });
        const first = run(document, intent, at);
        const second = run(document, intent, at);
        expect(second).toEqual(first);
        expect(sameDocument(document, copy)).toBe(true);
        if (!("refused" in first)) document = first.document;
      });
    }),
    { numRuns: 500 },
  );
});

test("every intent a property test makes passes the schema that guards the door, or is refused there by its limits", () => {
  fc.assert(
    fc.property(arbitraryIntent, (intent) => {
      const parsed = envelopeSchema.safeParse({ id: "e", at: "2026-10-01T10:00:00.000Z", today: "2026-10-01", intent });
      if (!parsed.success) expect(["application.add", "application.edit", "entry.edit", "reminder.add", "person.add"]).toContain(intent.type);
    }),
    { numRuns: 2_000 },
  );
});

test("a change taken back out of order, as a second window may, is refused or leaves the document sound", () => {
  const counts = { takenBack: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: arbitraryIntent }, fc.nat({ max: 20 })), { minLength: 4, maxLength: 18 }), (steps) => {
      let document = emptyDocument();
      const done: Change[] = [];
      steps.forEach((step, at) => {
        const earlier = typeof step === "number" ? done[step % Math.max(1, done.length)] : undefined;
        if (typeof step === "number" && !earlier) return;
        const intent: Intent = typeof step === "number" ? { type: "change.apply", change: [...reverse(earlier ?? [])] } : step;
        const applied = run(document, intent, at);
        if ("refused" in applied) {
          if (earlier) counts.refused += 1;
          return;
        }
        if (earlier) counts.takenBack += 1;
        expect(brokenInvariants(applied.document)).toEqual([]);
        if (applied.change.length > 0) done.push(applied.change);
        document = applied.document;
      });
    }),
    { numRuns: 5_000 },
  );
  console.log(`changes taken back out of order: ${counts.takenBack} taken back, ${counts.refused} refused, 0 invariants broken`);
  expect(Math.min(counts.takenBack, counts.refused)).toBeGreaterThan(0);
});
