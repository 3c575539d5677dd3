// What is looked at outlives a reload, as far as a page may keep it: words before files.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { storeCaptures, storedCaptures } from "./kept-captures.ts";

const ROOM = 100_000;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > ROOM) throw new DOMException("", "QuotaExceededError");
      kept.set(key, value);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const NOTHING = { waiting: [], aside: [] };
const stored = (...waiting: Parameters<typeof storeCaptures>[0]["waiting"]) => {
  storeCaptures({ waiting, aside: [] });
  return storedCaptures<{ waiting: readonly unknown[]; aside: readonly unknown[] }>(NOTHING).waiting;
};

test("what is small is kept as it is, a page by what was read of it", () => {
  expect(storedCaptures(NOTHING)).toEqual(NOTHING);
  const text = { came: { kind: "text", text: "Halm Pottery\nCaster" } };
  const page = { came: { kind: "page", application: "a1" }, draft: { role: "Caster" } };
  expect(stored(text, page, { came: { kind: "page" } })).toEqual([text, { ...page, came: { kind: "text", text: "", application: "a1" } }]);
});

test("where it is too much, a letter goes without its file and a text without what its preview has, also on their other side", () => {
  const letter = { came: { kind: "letter" }, draft: { note: "They wrote.", base64: "x".repeat(ROOM) } };
  const text = { came: { kind: "text", text: `Caster${"x".repeat(ROOM)}` }, draft: { role: "Caster" } };
  const kept = { came: { kind: "text", text: expect.stringMatching(/^Casterx{10,30000}$/) }, draft: { role: "Caster" } };
  expect(stored(letter, { ...text, other: text })).toEqual([
    { came: { kind: "letter" }, draft: { note: "They wrote." } },
    { ...kept, other: kept },
  ]);
});

test("what is too much by itself is not kept, and what was kept before does not come back", () => {
  const line = { came: { kind: "text", text: "Halm Pottery" } };
  expect(stored(line)).toEqual([line]);
  expect(stored({ came: { kind: "text", text: "x".repeat(ROOM) } })).toEqual([]);
  expect(stored(line, { came: { kind: "text", text: "x".repeat(ROOM) } })).toEqual([line]);
  expect(stored({ came: { kind: "text", text: "" }, draft: { text: "x".repeat(ROOM) } })).toEqual([]);
});
