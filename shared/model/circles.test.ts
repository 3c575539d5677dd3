// What grew from itself is found, and nothing else, whatever grew from whatever.
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordsOf, type Step, stepKey } from "./ancestry.ts";
import { circlesAmong } from "./circles.ts";
import { emptyDocument } from "./document.ts";
import type { Person } from "./person.ts";

const person = (id: number, from: readonly number[]): Person => ({
  id: `p${id}`,
  name: `Person ${id}`,
  createdAt: "2031-01-01T00:00:00Z",
  ...(from.length > 0 ? { grewFrom: from.map((other) => ({ kind: "person" as const, id: `p${other}` })) } : {}),
});
const people = (origins: readonly (readonly number[])[]) =>
  recordsOf({ ...emptyDocument(), people: new Map(origins.map((from, id) => [`p${id}`, person(id, from)])) });
const step = (id: number): Step => ({ kind: "person", id: `p${id}` });

/** Whoever can be reached from here, asked naively. */
function reached(origins: readonly (readonly number[])[], from: number, seen = new Set<number>()): Set<number> {
  for (const to of origins[from] ?? []) {
    if (seen.has(to)) continue;
    seen.add(to);
    reached(origins, to, seen);
  }
  return seen;
}

test("the steps on circles are those that reach themselves, and share a circle with those that reach them back", () => {
  const graph = fc.integer({ min: 1, max: 9 }).chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graph, (origins) => {
      const circles = circlesAmong(
        origins.map((_, id) => step(id)),
        people(origins),
      );
      for (const one of origins.keys()) {
        expect(circles.has(stepKey(step(one)))).toBe(reached(origins, one).has(one));
        for (const other of origins.keys()) {
          const areTogether = reached(origins, one).has(other) && reached(origins, other).has(one);
          if (areTogether) expect(circles.get(stepKey(step(one)))).toBe(circles.get(stepKey(step(other))));
        }
      }
    }),
  );
});

test("a circle of a hundred thousand is one circle", () => {
  const size = 100_000;
  const circles = circlesAmong([step(0)], people(Array.from({ length: size }, (_, id) => [(id + 1) % size])));
  expect(circles.size).toBe(size);
  expect(new Set(circles.values()).size).toBe(1);
});
