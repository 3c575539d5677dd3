// The order of candidates: the revision decides, the clock only between two of the same revision.
import { expect, test } from "vitest";
import type { Candidate } from "#shared/contract/backend.ts";
import { byNewest } from "./candidates.ts";

test("the newest candidate comes first even where the clock was once set back", () => {
  const candidate = (name: string, revision: number, savedAt: string): Candidate => ({ name, kind: "backup", revision, savedAt, applications: 1, bytes: 1 });
  const order = byNewest([
    candidate("older", 7, "2026-05-01T10:00:00.000Z"),
    candidate("newest", 9, "2026-04-01T10:00:00.000Z"),
    candidate("same revision, saved later", 7, "2026-05-02T10:00:00.000Z"),
  ]);
  expect(order.map(({ name }) => name)).toEqual(["newest", "same revision, saved later", "older"]);
});
