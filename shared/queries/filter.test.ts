// Finding applications by words, tags, sources, people, what is quiet and what is overdue.
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { emptyDocument } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import { boardOf } from "./board.ts";
import { type Filter, filteredBoard, isFiltering, matcher, NO_FILTER, searchText } from "./filter.ts";

const application: Application = {
  id: "a",
  company: "Malmö Konsthall",
  role: "Curator",
  tags: ["museum", "abroad"],
  source: "Referral",
  stage: "applied",
  rank: "a0",
  createdAt: "2026-11-01T09:00:00.000Z",
  people: ["p", "gone"],
  timeline: [
    { id: "n", kind: "note", at: "2026-11-02", text: "Åsa was kind" },
    { id: "r", kind: "round", at: "2026-11-09T10:00", name: "Portfolio", with: "Ingrid", went: "Quietly" },
  ],
};
const person = (id: string, name: string): Person => ({ id, name, createdAt: "2026-11-01T09:00:00.000Z" });
const people = new Map([
  ["p", person("p", "Björn Östlund")],
  ["other", person("other", "Tomas Falk")],
  ["gone", { ...person("gone", "Greta Lind"), removed: { at: "2026-11-05T09:00:00.000Z" } }],
]);
const finds = (filter: Partial<Filter>, { late = false, quiet = false } = {}) =>
  matcher({ ...NO_FILTER, ...filter }, { people, isLate: () => late, isQuiet: () => quiet })(application);

test("every word must stand somewhere, case and accents aside", () => {
  expect(finds({ text: "  malmo ASA" })).toBe(true);
  expect(finds({ text: "portfolio ingrid quietly" })).toBe(true);
  expect(finds({ text: "malmo stockholm" })).toBe(false);
});

test("one of the tags, one of the sources, and lateness must be there where they are asked for", () => {
  expect(finds({ tags: ["remote", "museum"] })).toBe(true);
  expect(finds({ tags: ["remote"] })).toBe(false);
  expect(finds({ sources: ["Referral"] })).toBe(true);
  expect(finds({ sources: ["LinkedIn"] })).toBe(false);
  expect(finds({ overdue: true })).toBe(false);
  expect(finds({ overdue: true, text: "curator" }, { late: true })).toBe(true);
});

test("one of the people must have been met through it, and a word may be part of somebody's name", () => {
  expect(finds({ people: ["other", "p"] })).toBe(true);
  expect(finds({ people: ["other"] })).toBe(false);
  expect(finds({ text: "ostlund" })).toBe(true);
  expect(finds({ text: "bjorn malmo" })).toBe(true);
  expect(finds({ text: "tomas" })).toBe(false);
});

test("nobody in the bin is found by name", () => {
  expect(finds({ text: "greta" })).toBe(false);
});

test("only what is quiet answers where that is asked", () => {
  expect(finds({ quiet: true })).toBe(false);
  expect(finds({ quiet: true, tags: ["museum"] }, { quiet: true })).toBe(true);
});

test("white space asks nothing", () => {
  expect(isFiltering({ ...NO_FILTER, text: "  " })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, overdue: true })).toBe(true);
  expect(isFiltering({ ...NO_FILTER, quiet: true })).toBe(true);
  expect(isFiltering({ ...NO_FILTER, people: ["p"] })).toBe(true);
});

test("a changed application is read anew", () => {
  searchText(application);
  expect(searchText({ ...application, company: "Lund" })).toContain("lund");
});

test("a board filtered again keeps the columns that have not changed", () => {
  const from = boardOf({ ...emptyDocument(), applications: new Map([["a", application]]) });
  const shown = filteredBoard(from, () => false);
  expect(shown.applied).toEqual([]);
  const next = { ...from, offered: [{ ...application, stage: "offered" as const }] };
  const again = filteredBoard(next, () => true, { from, shown });
  expect(again.applied).toBe(shown.applied);
  expect(again.offered).toHaveLength(1);
});
