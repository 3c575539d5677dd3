// The board kept up to date change by change is the board of the document.
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import { reverse } from "#shared/model/change.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { STAGES } from "#shared/model/stage.ts";
import { boardAfter, boardOf } from "./board.ts";
import { openReminders, openRemindersAfter } from "./next-step.ts";

const context = { id: "e1", at: "2026-11-23T09:00:00.000Z", today: "2026-11-23" };

test("after any change, board and open reminders are those of the new document, and columns the change does not touch stay the same", () => {
  fc.assert(
    fc.property(fc.array(arbitraryIntent, { maxLength: 40 }), (intents) => {
      let document: Document = emptyDocument();
      let board = boardOf(document);
      let reminders = openReminders(document);
      const step = (intent: Intent) => {
        const applied = apply(document, { ...context, intent });
        if ("refused" in applied) return undefined;
        const next = boardAfter(board, applied.change);
        const touched = new Set(applied.change.flatMap((record) => (record.table === "applications" ? [record.before?.stage, record.after?.stage] : [])));
        for (const stage of STAGES) if (!touched.has(stage)) expect(next[stage]).toBe(board[stage]);
        document = applied.document;
        board = next;
        reminders = openRemindersAfter(reminders, applied.change);
        expect(board).toEqual(boardOf(document));
        expect(reminders).toEqual(openReminders(document));
        return applied.change;
      };
      for (const intent of intents) {
        const change = step(intent);
        if (!change || change.length === 0) continue;
        const before = board;
        step({ type: "change.apply", change: [...reverse(change)] });
        step({ type: "change.apply", change: [...change] });
        expect(board).toEqual(before);
      }
    }),
    { numRuns: 300 },
  );
});
