// From a point of a column to the place between its cards.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cardHeight, indexAt, offsetsOf } from "./layout.ts";
import { countOver, placeAfter, placeAt } from "./place.ts";
import { card } from "./sample.test-source.ts";

const cards = [card("a"), card("b", { tags: ["remote"] }), card("c", { role: "" })];
const offsets = offsetsOf(cards, "comfortable", 16);
const none = new Set<string>();
const at = (y: number, moving: ReadonlySet<string> = none) => placeAt("applied", cards, offsets, moving, y);

test("cards stand one under the other, taller with tags, smaller with one name, and grow with the root font size", () => {
  expect([...offsets]).toEqual([0, 86, 86 + 112, 86 + 112 + 68]);
  expect(offsetsOf(cards, "comfortable", 16)).toBe(offsets);
  expect(cardHeight(cards[0] as never, "compact", 16)).toBeLessThan(cardHeight(cards[0] as never, "comfortable", 16));
  expect(cardHeight(cards[0] as never, "comfortable", 32)).toBe(2 * cardHeight(cards[0] as never, "comfortable", 16));
});

test("the upper half of a card is the place before it, the lower half the place after it", () => {
  expect(at(-50)).toEqual({ stage: "applied", before: "a", index: 0 });
  expect(at(42)).toEqual({ stage: "applied", before: "a", index: 0 });
  expect(at(44)).toEqual({ stage: "applied", before: "b", index: 1 });
  expect(at(10_000)).toEqual({ stage: "applied", before: null, index: 3 });
});

test("an empty column has one place", () => {
  expect(placeAt("offered", [], offsetsOf([], "comfortable", 16), none, 300)).toEqual({ stage: "offered", before: null, index: 0 });
});

test("what is moving is never what it goes before", () => {
  expect(at(44, new Set(["b"])).before).toBe("c");
  expect(at(0, new Set(["a", "b", "c"]))).toEqual({ stage: "applied", before: null, index: 3 });
});

test("a card is found by any point inside it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constant("tag"), { maxLength: 1 }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (tags, share) => {
        const column = tags.map((own, index) => card(String(index), { tags: own }));
        const ends = offsetsOf(column, "compact", 16);
        const y = share * (ends.at(-1) as number);
        const index = indexAt(ends, y);
        expect(ends[index]).toBeLessThanOrEqual(y);
        expect(ends[index + 1]).toBeGreaterThan(y);
      },
    ),
  );
});

test("counting cards over a place and going back to it are one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom("a", "b", "c")), fc.nat(3), (ids, count) => {
      const moving = new Set<string>(ids);
      const place = placeAfter("applied", cards, moving, count);
      expect(countOver(cards, moving, place)).toBe(Math.min(count, cards.length - ids.length));
      expect(place.before === null || !moving.has(place.before)).toBe(true);
    }),
  );
});
