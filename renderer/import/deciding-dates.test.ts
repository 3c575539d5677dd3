// Which rows decide the order of dates, and which leave it open.
import { describe, expect, test } from "vitest";
import type { ImportColumn } from "#shared/formats/import/import-plan.ts";
import { decidingDates, openDates } from "./deciding-dates.ts";

const column = (index: number, field: ImportColumn["field"]): ImportColumn => ({ index, header: `Column ${index}`, samples: [], field, by: "header" });
const plan = { headerRow: 1, columns: [column(0, "company"), column(1, "appliedOn"), column(2, "note")] };
const rows = [
  ["Company", "Applied", "Note"],
  ["Halm", "03/04/2021", "30/04/2021"],
  ["Moor", "", ""],
  ["Tarn", "25/04/2021", ""],
  ["Fell", "05/05/2021", ""],
];

describe("the order of dates", () => {
  test("is decided by the rows that can be read one way only, in date columns only", () => {
    expect(decidingDates(rows, plan, "dmy")).toEqual([{ row: 4, column: "Column 1", text: "25/04/2021" }]);
    expect(decidingDates(rows, plan, "mdy")).toEqual([]);
  });

  test("is left open by dates that are two different days, not by the same day read twice", () => {
    expect(openDates(rows, plan)).toEqual([{ row: 2, column: "Column 1", text: "03/04/2021" }]);
  });
});
