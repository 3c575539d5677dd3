// The list of meanings holds each once, the file's own among them.
import { expect, test } from "vitest";
import { meaningChoices, meaningKey } from "./status-choices.ts";

test("a meaning that only this file knows can be chosen too, and a plain one is not offered twice", () => {
  const before = meaningChoices([]).size;
  const choices = meaningChoices([
    { text: "Declined their offer", rows: 1, by: "table", meaning: { stages: ["offered"], archived: "declined" } },
    { text: "Denied", rows: 4, by: "table", meaning: { stages: ["rejected"] } },
  ]);
  expect(choices.size).toBe(before + 1);
  expect(choices.get("offered/declined")).toEqual({ stages: ["offered"], archived: "declined" });
  expect(meaningKey({ stages: ["interviewed", "rejected"] })).toBe("interviewed>rejected");
});
