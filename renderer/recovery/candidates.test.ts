// The order of candidates: the revision decides, the clock only between two of the same revision; and what is said of one beside the newest.
import { expect, test } from "vitest";
import type { Candidate } from "#shared/contract/backend.ts";
import { byNewest, holdsMost, spanBetween } from "./candidates.ts";

test("the newest candidate comes first even where the clock was once set back", () => {
  const candidate = (name: string, revision: number, savedAt: string): Candidate => ({ name, kind: "backup", revision, savedAt, applications: 1, bytes: 1 });
  const order = byNewest([
    candidate("older", 7, "2026-05-01T10:00:00.000Z"),
    candidate("newest", 9, "2026-04-01T10:00:00.000Z"),
    candidate("same revision, saved later", 7, "2026-05-02T10:00:00.000Z"),
  ]);
  expect(order.map(({ name }) => name)).toEqual(["newest", "same revision, saved later", "older"]);
});

test("the one that holds most is pointed out only where the newest holds less", () => {
  const holding = (...counts: number[]): Candidate[] =>
    counts.map((applications, at) => ({ name: `${at}`, kind: "backup", revision: 9 - at, savedAt: "2026-05-01T10:00:00.000Z", applications, bytes: 1 }));
  expect(holdsMost(holding(3, 3, 2))).toBeUndefined();
  expect(holdsMost(holding(1, 90, 90, 4))?.name).toBe("1");
  expect(holdsMost([])).toBeUndefined();
});

test.each([
  ["2026-05-01T10:00:00.000Z", "2026-05-01T10:00:20.000Z", undefined],
  ["2026-05-01T10:00:00.000Z", "2026-05-01T10:01:00.000Z", "1 minute"],
  ["2026-05-01T10:00:00.000Z", "2026-05-01T12:50:00.000Z", "3 hours"],
  ["2026-04-01T10:00:00.000Z", "2026-05-01T10:00:00.000Z", "30 days"],
  ["2026-05-02T10:00:00.000Z", "2026-05-01T10:00:00.000Z", undefined],
])("from %s to %s are %s", (earlier, later, span) => {
  expect(spanBetween(earlier, later)).toBe(span);
});
