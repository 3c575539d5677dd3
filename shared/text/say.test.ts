// Sentences with names in them, spoken.
import { expect, test } from "vitest";
import { i18n, say } from "./say.ts";

test("a name that ends in a full stop ends its sentence", () => {
  expect(say({ key: "board.added", values: { name: "Software engineer at ABC Inc." } })).toBe("Added Software engineer at ABC Inc.");
  expect(i18n.t("board.movedTo", { count: 1, stage: "Applied" })).toBe("Moved to Applied.");
});

test("within a sentence, and where dots say that something goes on, nothing is changed", () => {
  expect(say({ key: "capture.pageSays", values: { value: "ABC Inc." } })).toBe("The page says “ABC Inc.”.");
  expect(say({ key: "board.added", values: { name: "and so on..." } })).toBe("Added and so on....");
});
