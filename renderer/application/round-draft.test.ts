// Checks how a round is typed and read.
import { expect, test } from "vitest";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { newRoundDraft, roundDraft, roundFields, roundProblem } from "./round-draft.ts";

const TODAY = "2025-02-01";

test("a round that is opened and saved untouched stays as it is", () => {
  const round = { at: "2025-03-01T10:30", zone: "Asia/Tokyo", name: "Panel", with: "Jo and Ana", went: "Well" };
  expect(roundFields(roundDraft(round, [], "Europe/Berlin"))).toEqual(round);
  const dayOnly = { at: "2025-03-01", name: "" };
  expect(roundFields(roundDraft(dayOnly, [], "Europe/Berlin"))).toEqual(dayOnly);
});

test("a new round needs nothing but its day", () => {
  expect(roundProblem(newRoundDraft("2025-03-01", "UTC"), TODAY)).toBeUndefined();
  expect(roundProblem(newRoundDraft("", "UTC"), TODAY)).toEqual({ key: "application.dateNeeded" });
});

test("a day in the year 9999 is a slip of the hand", () => {
  expect(roundProblem(newRoundDraft("9999-12-31", "UTC"), TODAY)).toMatchObject({ key: "when.tooFar" });
});

test("a zone goes with a time only", () => {
  const draft = newRoundDraft("2025-03-01", "Asia/Tokyo");
  expect(roundFields(draft)).not.toHaveProperty("zone");
  expect(roundFields({ ...draft, time: "09:00" })).toMatchObject({ at: "2025-03-01T09:00", zone: "Asia/Tokyo" });
});

test("texts over their limit are told", () => {
  expect(roundProblem({ ...newRoundDraft("2025-03-01", "UTC"), with: "x".repeat(LINE_LIMIT + 1) }, TODAY)).toMatchObject({ key: "application.tooLong" });
});
