// Checks how the palette finds applications.
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { findApplications } from "./find-applications.ts";

function application(id: string, company: string, role: string, more: Partial<Application> = {}): Application {
  return { id, company, role, tags: [], stage: "applied", rank: id, createdAt: "2025-01-01T00:00:00.000Z", timeline: [], ...more };
}

const all = [
  application("1", "Old Fernhill", "Joiner", { archived: { reason: "closed", at: "2025-01-02" } }),
  application("2", "Old Fernhill", "Sculptor"),
  application("3", "Fernhill", "Carver"),
  application("4", "Malmö Glas", "Fern grower"),
  application("5", "Fernhill", "Painter", { removed: { at: "2025-01-02T00:00:00.000Z" } }),
];
const ids = (text: string, limit = 8) => findApplications(all, text, limit).map(({ id }) => id);

test("finds by every word, in any order, without case and accents", () => {
  expect(ids("sculptor fernhill")).toEqual(["2"]);
  expect(ids("MALMO")).toEqual(["4"]);
});

test("what begins with the text comes first, archived ones last, binned ones not at all", () => {
  expect(ids("fern")).toEqual(["3", "4", "2", "1"]);
});

test("an empty text finds nothing, and no more than the limit is given", () => {
  expect(ids("  ")).toEqual([]);
  expect(ids("fern", 2)).toEqual(["3", "4"]);
});
