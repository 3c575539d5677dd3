// Filters kept by name, told apart by what they ask and by their names.
import { expect, test } from "vitest";
import type { SavedFilter } from "#shared/model/settings.ts";
import { NO_FILTER } from "./filter.ts";
import { askedBy, asksSame, filterNamed } from "./saved-filters.ts";

const museums: SavedFilter = { id: "f", name: "Museums, Malmö", text: "", tags: ["museum", "abroad"], sources: [], people: ["p"], quiet: true, overdue: false };

test("a saved filter asks what it was saved with", () => {
  expect(askedBy(museums)).toEqual({ ...NO_FILTER, tags: ["museum", "abroad"], people: ["p"], quiet: true });
});

test("the order, case and spaces make no other filter; each thing asked does", () => {
  const asked = askedBy(museums);
  expect(asksSame(asked, { ...asked, tags: ["abroad", "museum"] })).toBe(true);
  expect(asksSame({ ...asked, text: " kiln Malmö" }, { ...asked, text: "malmo  kiln" })).toBe(true);
  for (const other of [{ text: "kiln" }, { tags: ["museum"] }, { sources: ["Referral"] }, { people: [] }, { quiet: false }, { overdue: true }]) {
    expect(asksSame(asked, { ...asked, ...other })).toBe(false);
  }
});

test("a name is taken whatever its case and accents, but not by the filter itself", () => {
  expect(filterNamed(" museums, malmo ", [museums])).toBe(museums);
  expect(filterNamed("Museums, Malmö", [museums], "f")).toBeUndefined();
  expect(filterNamed("Museums", [museums])).toBeUndefined();
});
