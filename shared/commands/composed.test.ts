// Several changes as one: the same document, and one step back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange, type Change, composed, fits, reverse } from "#shared/model/change.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { apply } from "./apply.ts";
import { arbitraryIntent } from "./arbitrary-intent.test-source.ts";
import { add, done } from "./done.test-source.ts";

test("changes put together lead where they lead one by one, and back in one step", () => {
  const began = done(emptyDocument(), add("a"), add("b"), add("c", "rejected"));
  fc.assert(
    fc.property(fc.array(arbitraryIntent, { minLength: 2, maxLength: 12 }), (intents) => {
      let document = began;
      let whole: Change = [];
      intents.forEach((intent, at) => {
        const applied = apply(document, { id: `e${at}`, at: "2026-10-01T10:00:00.000Z", today: "2026-10-01", intent });
        if ("refused" in applied) return;
        whole = composed(whole, applied.change);
        document = applied.document;
      });
      expect(fits(began, whole)).toBe(true);
      expect(applyChange(began, whole)).toEqual(document);
      expect(fits(document, reverse(whole))).toBe(true);
      expect(applyChange(document, reverse(whole))).toEqual(began);
    }),
    { numRuns: 2_000 },
  );
});
