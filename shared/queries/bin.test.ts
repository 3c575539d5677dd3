// The archive and the bin: who lies there, in which order, for how long.
import { describe, expect, test } from "vitest";
import { allInBin, archivedOf, binOf, daysLeft } from "./bin.ts";
import { documentWithPeople } from "./known-people.test-source.ts";
import { documentWith } from "./sample.test-source.ts";

describe("the archive and the bin", () => {
  const document = documentWith([
    { id: "a", archived: { reason: "withdrew", at: "2026-03-01" } },
    { id: "b", archived: { reason: "closed", at: "2026-03-04T10:00:00.000Z" } },
    { id: "c", archived: { reason: "closed", at: "2026-03-05" }, removed: { at: "2026-03-06T10:00:00.000Z" } },
    { id: "d", removed: { at: "2026-03-09T10:00:00.000Z" } },
    { id: "e" },
  ]);

  test("the archive holds what was put away, the latest first, without what lies in the bin", () => {
    expect(archivedOf(document).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("the bin holds what was deleted, the latest first, archived or not", () => {
    expect(binOf(document).map(({ id }) => id)).toEqual(["d", "c"]);
  });

  test("a thing lies in the bin for 30 days, counted by calendar days", () => {
    const [deleted] = binOf(document);
    if (!deleted) throw new Error("The bin is empty.");
    expect(daysLeft(deleted, "2026-03-09")).toBe(30);
    expect(daysLeft(deleted, "2026-04-07")).toBe(1);
    expect(daysLeft(deleted, "2026-06-01")).toBe(0);
  });
});

test("people lie in the bin among applications, the latest first", () => {
  const removed = (day: string) => ({ removed: { at: `2026-03-${day}T10:00:00.000Z` } });
  const document = documentWithPeople({
    applications: [{ id: "a", ...removed("05") }, { id: "b", ...removed("07") }, { id: "c" }],
    people: [{ id: "Ilse", ...removed("06") }, { id: "Tom" }],
  });
  expect(allInBin(document).map(({ kind, record }) => [kind, record.id])).toEqual([
    ["application", "b"],
    ["person", "Ilse"],
    ["application", "a"],
  ]);
});
