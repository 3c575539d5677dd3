// What a drop means for the whole column, whatever of it is shown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { ranksBetween } from "#shared/model/rank.ts";
import { type Board, boardOf } from "#shared/queries/board.ts";
import { filteredBoard } from "#shared/queries/filter.ts";
import { moveTo } from "./drop.ts";
import { placeAfter } from "./place.ts";
import { boardWith, card } from "./sample.test-source.ts";

const board = boardWith({ applied: "abcd", interviewed: "xy" });
const shown = (letters: string): Board => filteredBoard(board, ({ id }) => letters.includes(id));

test("a card dropped before another goes before it", () => {
  expect(moveTo(["d"], { stage: "applied", before: "b" }, board, board)).toEqual({ type: "application.move", ids: ["d"], stage: "applied", before: "b" });
});

test("cards dropped where they stand stay where they are", () => {
  expect(moveTo(["b"], { stage: "applied", before: "c" }, board, board)).toBeUndefined();
  expect(moveTo(["c", "d"], { stage: "applied", before: null }, board, board)).toBeUndefined();
  expect(moveTo([], { stage: "applied", before: null }, board, board)).toBeUndefined();
});

test("after the last card shown means right after it, not after what the filter hides", () => {
  expect(moveTo(["x"], { stage: "applied", before: null }, shown("abx"), board)?.before).toBe("c");
  expect(moveTo(["x"], { stage: "applied", before: null }, shown("dx"), board)?.before).toBeNull();
});

test("a column of which nothing is shown takes cards on top", () => {
  expect(moveTo(["x"], { stage: "applied", before: null }, shown("x"), board)?.before).toBe("a");
  expect(moveTo(["a"], { stage: "offered", before: null }, shown("a"), board)?.before).toBeNull();
});

test("wherever cards are dropped, they stand there afterwards, in their order, among the cards shown", () => {
  const letters = [..."abcdefgh"];
  const ranks = ranksBetween(null, null, letters.length);
  const document: Document = {
    ...emptyDocument(),
    applications: new Map(letters.map((id, index) => [id, card(id, { rank: ranks[index] as string, stage: index < 5 ? "applied" : "interviewed" })])),
  };
  const whole = boardOf(document);
  fc.assert(
    fc.property(fc.subarray(letters, { minLength: 1 }), fc.subarray(letters), fc.nat(8), (seen, chosen, count) => {
      const visible = seen.length === letters.length ? whole : filteredBoard(whole, ({ id }) => seen.includes(id));
      const ids = chosen.filter((id) => seen.includes(id));
      const moving = new Set(ids);
      const place = placeAfter("interviewed", visible.interviewed, moving, count);
      const rest = visible.interviewed.map(({ id }) => id).filter((id) => !moving.has(id));
      const at = place.before === null ? rest.length : rest.indexOf(place.before);
      const intent = moveTo(ids, place, visible, whole);
      const applied = intent ? apply(document, { id: "e", at: "2026-11-23T09:00:00.000Z", today: "2026-11-23", intent }) : { document };
      if ("refused" in applied) throw new Error(applied.refused.key);
      const after = boardOf(applied.document).interviewed.map(({ id }) => id);
      expect(after.filter((id) => seen.includes(id))).toEqual([...rest.slice(0, at), ...ids, ...rest.slice(at)]);
      const hidden = whole.interviewed.map(({ id }) => id).filter((id) => !seen.includes(id));
      expect(after.filter((id) => !seen.includes(id))).toEqual(hidden);
    }),
    { numRuns: 500 },
  );
});
