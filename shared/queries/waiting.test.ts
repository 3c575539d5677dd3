// How long applications have been where they are.
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { daysInStage, medianDays } from "./waiting.ts";

const card = (more: Partial<Application>): Application => ({
  id: "a",
  company: "Fernhill",
  role: "",
  tags: [],
  stage: "applied",
  rank: "a0",
  createdAt: "2026-11-01T12:00:00.000Z",
  timeline: [],
  ...more,
});
const moveTo = (to: "interviewed" | "applied", at: string) => ({ id: at, kind: "move" as const, at, from: "applied" as const, to });

test("it waits since its last move, else since it was applied for, else since it was added", () => {
  const timeline = [moveTo("applied", "2026-10-01"), moveTo("interviewed", "2026-11-10")];
  expect(daysInStage(card({ stage: "interviewed", appliedOn: "2026-09-01", timeline }), "2026-11-23")).toBe(13);
  expect(daysInStage(card({ appliedOn: "2026-11-20" }), "2026-11-23")).toBe(3);
  expect(daysInStage(card({ stage: "lead" }), "2026-11-23")).toBe(22);
  expect(daysInStage(card({ appliedOn: "2027-01-01" }), "2026-11-23")).toBe(0);
});

test("a move that did not end in its stage does not count", () => {
  expect(daysInStage(card({ appliedOn: "2026-11-03", timeline: [moveTo("interviewed", "2026-11-10")] }), "2026-11-23")).toBe(20);
});

test("nobody knows how long where the file that brought it told no day, until the day is known", () => {
  const undated = { ...moveTo("interviewed", "2026-11-01"), undated: true as const };
  expect(daysInStage(card({}), "2026-11-23")).toBeUndefined();
  expect(daysInStage(card({ stage: "interviewed", timeline: [undated] }), "2026-11-23")).toBeUndefined();
  expect(daysInStage(card({ stage: "interviewed", appliedOn: "2026-09-01", timeline: [undated] }), "2026-11-23")).toBeUndefined();
  expect(daysInStage(card({ stage: "interviewed", timeline: [moveTo("interviewed", "2026-11-10")] }), "2026-11-23")).toBe(13);
});

test("cards of which nobody knows how long they waited are no part of the median", () => {
  const known = [card({ appliedOn: "2026-11-20" }), card({ appliedOn: "2026-11-14" })];
  expect(medianDays([card({}), ...known, card({})], "2026-11-23")).toBe(6);
  expect(medianDays([card({}), card({})], "2026-11-23")).toBeUndefined();
});

test("the median of an even number lies in the middle, rounded down", () => {
  const waiting = (...days: number[]) => days.map((day) => card({ appliedOn: `2026-11-${23 - day}` }));
  expect(medianDays([], "2026-11-23")).toBeUndefined();
  expect(medianDays(waiting(9, 1, 12), "2026-11-23")).toBe(9);
  expect(medianDays(waiting(10, 1, 2, 5), "2026-11-23")).toBe(3);
});
