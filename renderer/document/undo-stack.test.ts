// What can be undone: one step for each deed, however many changes it took.
import { expect, test } from "vitest";
import { changeOf, EMPTY_STACK, isOfLatest, type Step, withDeed, withoutRefused, withStep, withUndone } from "./undo-stack.ts";

const settings = (theme: string) => ({ id: "settings" as const, theme: theme as "light", density: "compact" as const });
const part = (envelopeId: string, before: string, after: string) => ({
  envelopeId,
  change: [{ table: "settings" as const, id: "settings", before: settings(before), after: settings(after) }],
});
const step = (envelopeId: string, before: string, after: string, deed?: string): Step => ({
  parts: [part(envelopeId, before, after)],
  said: { key: "message.undo" },
  deed,
});
const dropped = withStep(EMPTY_STACK, step("e1", "light", "dark", "drop"));

test("a later change of the same deed joins the latest step, and takes over what is said of it", () => {
  const joined = withDeed(dropped, "drop", part("e2", "dark", "system"), { key: "message.redo" });
  expect(joined?.done.map(changeOf)).toEqual([part("", "light", "system").change]);
  expect(joined?.done[0]?.said).toEqual({ key: "message.redo" });
  expect(withDeed(dropped, "drop", part("e2", "dark", "system"), undefined)?.done[0]?.said).toEqual({ key: "message.undo" });
  expect(joined && isOfLatest(joined, "e1") && isOfLatest(joined, "e2")).toBe(true);
});

test("nothing joins another deed, a deed that is not the latest any more, or one that was undone", () => {
  expect(withDeed(dropped, "other", part("e2", "dark", "light"), undefined)).toBeUndefined();
  expect(withDeed(dropped, undefined, part("e2", "dark", "light"), undefined)).toBeUndefined();
  expect(withDeed(withStep(dropped, step("e2", "dark", "light")), "drop", part("e3", "light", "dark"), undefined)).toBeUndefined();
  expect(withDeed(withUndone(dropped), "drop", part("e2", "light", "dark"), undefined)).toBeUndefined();
});

test("a refused part goes alone; what else its deed changed can still be undone", () => {
  const joined = withDeed(dropped, "drop", part("e2", "dark", "system"), undefined) ?? EMPTY_STACK;
  expect(withoutRefused(joined, "e2")).toEqual(dropped);
  expect(withoutRefused(dropped, "e1")).toEqual(EMPTY_STACK);
});
