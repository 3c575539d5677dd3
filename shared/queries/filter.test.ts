// Finding applications by words, tags, sources and what is overdue.
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { emptyDocument } from "#shared/model/document.ts";
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
  timeline: [
    { id: "n", kind: "note", at: "2026-11-02", text: "Åsa was kind" },
    { id: "r", kind: "round", at: "2026-11-09T10:00", name: "Portfolio", with: "Ingrid", went: "Quietly" },
  ],
};
const finds = (filter: Partial<Filter>, late = false) => matcher({ ...NO_FILTER, ...filter }, () => late)(application);

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
  expect(finds({ overdue: true, text: "curator" }, true)).toBe(true);
});

test("white space asks nothing", () => {
  expect(isFiltering({ ...NO_FILTER, text: "  " })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, overdue: true })).toBe(true);
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
