// From a point of a column to the place between its cards.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cardHeight, indexAt, offsetsOf, type Setting } from "./layout.ts";
import { countOver, placeAfter, placeAt } from "./place.ts";
import { card } from "./sample.test-source.ts";

const comfortable: Setting = { density: "comfortable", rootSize: 16, people: new Map() };
const cards = [card("a"), card("b", { tags: ["remote"] }), card("c", { role: "" })];
const offsets = offsetsOf(cards, comfortable);
const none = new Set<string>();
const at = (y: number, moving: ReadonlySet<string> = none) => placeAt("applied", cards, offsets, moving, y);

test("cards stand one under the other, taller with tags, smaller with one name, and grow with the root font size", () => {
  expect([...offsets]).toEqual([0, 86, 86 + 112, 86 + 112 + 68]);
  expect(offsetsOf(cards, comfortable)).toBe(offsets);
  const height = (setting: Partial<Setting>) => cardHeight(card("a"), { ...comfortable, ...setting });
  expect(height({ density: "compact" })).toBeLessThan(height({}));
  expect(height({ rootSize: 32 })).toBe(2 * height({}));
});

test("a face at the foot takes the room of the tags, and nobody in the bin takes any", () => {
  const person = { id: "p", name: "Ingrid Falk", createdAt: "2026-11-01T09:00:00.000Z" };
  const binned = { ...person, removed: { at: "2026-11-02T09:00:00.000Z" } };
  const height = (people: Setting["people"], more = {}) => cardHeight(card("a", { people: ["p"], ...more }), { ...comfortable, people });
  expect(height(new Map([["p", person]]))).toBe(height(new Map(), { tags: ["remote"] }));
  expect(height(new Map([["p", person]]), { tags: ["remote"] })).toBe(height(new Map(), { tags: ["remote"] }));
  expect(height(new Map([["p", binned]]))).toBe(height(new Map()));
});

test("a column is laid out anew only where somebody came to a card or left it", () => {
  const person = { id: "p", name: "Ingrid Falk", createdAt: "2026-11-01T09:00:00.000Z" };
  const column = [card("a", { people: ["p"] }), card("b")];
  const laid = offsetsOf(column, { ...comfortable, people: new Map([["p", person]]) });
  expect(offsetsOf(column, { ...comfortable, people: new Map([["p", { ...person, name: "Ingrid F" }]]) })).toBe(laid);
  const without = offsetsOf(column, comfortable);
  expect([...without]).toEqual([0, 86, 172]);
});

test("the upper half of a card is the place before it, the lower half the place after it", () => {
  expect(at(-50)).toEqual({ stage: "applied", before: "a", index: 0 });
  expect(at(42)).toEqual({ stage: "applied", before: "a", index: 0 });
  expect(at(44)).toEqual({ stage: "applied", before: "b", index: 1 });
  expect(at(10_000)).toEqual({ stage: "applied", before: null, index: 3 });
});

test("an empty column has one place", () => {
  expect(placeAt("offered", [], offsetsOf([], comfortable), none, 300)).toEqual({ stage: "offered", before: null, index: 0 });
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
        const ends = offsetsOf(column, { ...comfortable, density: "compact" });
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
