// What can be undone: one step for each deed, however many changes it took.
import { expect, test } from "vitest";
import { EMPTY_STACK, type Step, withDeed, withStep, withUndone } from "./undo-stack.ts";

const theme = (before: string, after: string) => [
  {
    table: "settings" as const,
    id: "settings",
    before: { id: "settings" as const, theme: before as "light", density: "compact" as const },
    after: { id: "settings" as const, theme: after as "light", density: "compact" as const },
  },
];
const step = (envelopeId: string, before: string, after: string, deed?: string): Step => ({
  envelopeId,
  change: theme(before, after),
  said: { key: "message.undo" },
  deed,
});

test("a later change of the same deed joins the latest step, and takes over what it is called and said", () => {
  const stack = withStep(EMPTY_STACK, step("e1", "light", "dark", "drop"));
  const joined = withDeed(stack, { ...step("e2", "dark", "system", "drop"), said: { key: "message.redo" } });
  expect(joined?.done).toEqual([{ ...step("e2", "light", "system", "drop"), said: { key: "message.redo" } }]);
  expect(withDeed(stack, { envelopeId: "e2", change: theme("dark", "system"), deed: "drop" })?.done[0]?.said).toEqual({ key: "message.undo" });
});

test("nothing joins another deed, a deed that is not the latest any more, or one that was undone", () => {
  const stack = withStep(EMPTY_STACK, step("e1", "light", "dark", "drop"));
  expect(withDeed(stack, step("e2", "dark", "light", "other"))).toBeUndefined();
  expect(withDeed(stack, step("e2", "dark", "light"))).toBeUndefined();
  expect(withDeed(withStep(stack, step("e2", "dark", "light")), step("e3", "light", "dark", "drop"))).toBeUndefined();
  expect(withDeed(withUndone(stack), step("e2", "light", "dark", "drop"))).toBeUndefined();
});
