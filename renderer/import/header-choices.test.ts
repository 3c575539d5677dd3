// Which rows are offered as column names.
import { expect, test } from "vitest";
import { headerChoices } from "./header-choices.ts";

test("blank rows are not offered, and a row far below is when it is the chosen one", () => {
  const rows = [["", " "], ["My search"], ["Company", "", "Role "], ...Array.from({ length: 20 }, (_, at) => [`Company ${at}`, "Potter"])];
  const choices = headerChoices(rows, 20);
  expect(choices.slice(0, 2)).toEqual([
    { row: 2, names: "My search" },
    { row: 3, names: "Company, Role" },
  ]);
  expect(choices.at(-1)).toEqual({ row: 20, names: "Company 16, Potter" });
  expect(choices).toHaveLength(9);
});

test("a long row is cut", () => {
  expect(headerChoices([["x".repeat(200)]], 1)[0]?.names).toHaveLength(61);
});
