// What clicks and keys make of the selection, and who gets the focus when a card leaves.
import { expect, test } from "vitest";
import { boardWith } from "./sample.test-source.ts";
import { added, extended, from, inOrder, NOTHING, toggled } from "./selection.ts";
import { standingOf, successor } from "./standing.ts";

const board = boardWith({ lead: "z", applied: "abcd", offered: "x" });

test("a plain click chooses nothing, and a range goes out from it", () => {
  const clicked = from("b");
  expect(clicked.ids.size).toBe(0);
  expect([...extended(clicked, "d", board).ids]).toEqual(["b", "c", "d"]);
  expect([...extended(clicked, "a", board).ids]).toEqual(["a", "b"]);
  expect([...extended(NOTHING, "c", board).ids]).toEqual(["c"]);
});

test("a range that grows and shrinks keeps its anchor", () => {
  const long = extended(from("a"), "d", board);
  expect([...extended(long, "b", board).ids]).toEqual(["a", "b"]);
});

test("across columns a range adds the card alone", () => {
  expect([...extended(from("b"), "x", board).ids]).toEqual(["x"]);
  expect([...extended(toggled(NOTHING, "b"), "x", board).ids]).toEqual(["b", "x"]);
});

test("Ctrl-click takes the card clicked before along, and a second one lets go", () => {
  const two = added(from("a"), "c");
  expect([...two.ids]).toEqual(["a", "c"]);
  expect([...added(two, "a").ids]).toEqual(["c"]);
  expect(toggled(toggled(NOTHING, "a"), "a")).toBe(NOTHING);
});

test("chosen cards go from left to right and from top to bottom, hidden ones left out", () => {
  expect(inOrder(new Set(["x", "c", "a", "z", "gone"]), board).map(({ id }) => id)).toEqual(["z", "a", "c", "x"]);
});

test("a card that left gives the focus to the one in its place, a moved one keeps it", () => {
  expect(standingOf(board, "c")).toEqual({ stage: "applied", index: 2 });
  expect(successor("b", board, boardWith({ applied: "acd", offered: "xb" }))).toBe("b");
  expect(successor("b", board, boardWith({ applied: "acd" }))).toBe("c");
  expect(successor("d", board, boardWith({ applied: "abc" }))).toBe("c");
  expect(successor("x", board, boardWith({}))).toBeUndefined();
});
