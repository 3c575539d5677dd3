import { describe, expect, it } from "vitest";
import type { Debrief } from "#shared/model/debrief.ts";
import { draftOfDebrief, draftProblem, newDraft, pointsInLines, pointsWithCommas, saveIntent, saysNothing, wantedPoints } from "./debrief-draft.ts";

const TODAY = "2026-03-02";
const DRAFT = { ...newDraft("move"), id: "d", reminder: "m" };

describe("points as they are typed", () => {
  it("are parted by lines, without dashes and dots in front of them", () => {
    expect(pointsInLines("- One\n\n • Two  \n3D printing - by hand\n*\n")).toEqual(["One", "Two", "3D printing - by hand", "*"]);
  });
  it("are parted by commas in the field of chips", () => {
    expect(pointsWithCommas(" CNC, Figma ;; ")).toEqual(["CNC", "Figma"]);
  });
  it("count while they are still being typed, each once", () => {
    expect(wantedPoints({ wanted: ["CNC"], wantedTyped: "cnc, Figma, figma" })).toEqual(["CNC", "Figma"]);
  });
});

describe("what keeps a debrief from being saved", () => {
  it("is nothing where nothing was said", () => {
    expect(draftProblem(DRAFT, TODAY)).toBeUndefined();
    expect(saysNothing(DRAFT)).toBe(true);
    expect(saysNothing({ ...DRAFT, wentWell: " \n" })).toBe(true);
    expect(saysNothing({ ...DRAFT, goBack: { kind: "never" } })).toBe(false);
  });
  it.each([
    ["a day that is over", { goBack: { kind: "day" as const, on: TODAY } }, "goBack", "refusal.goBackInPast"],
    ["half a day", { goBack: { kind: "day" as const, on: "" } }, "goBack", "debrief.dayNeeded"],
    ["too long a point", { workOn: "x".repeat(2_001) }, "workOn", "debrief.tooLong"],
    ["too many points", { wantedTyped: Array.from({ length: 101 }, (_, index) => index).join(",") }, "wanted", "debrief.tooMany"],
    ["too many words", { theirWords: "x".repeat(100_001) }, "theirWords", "debrief.wordsTooLong"],
  ])("is %s", (_, part, field, key) => {
    expect(draftProblem({ ...DRAFT, ...part }, TODAY)).toMatchObject({ field, said: { key } });
  });
  it("is not a day that was kept before and is over by now", () => {
    expect(draftProblem({ ...DRAFT, goBack: { kind: "day", on: "2026-01-01" } }, TODAY, { on: "2026-01-01" })).toBeUndefined();
  });
});

describe("a debrief that is taken up again", () => {
  const debrief: Debrief = {
    id: "d",
    application: "a",
    move: "move",
    wanted: ["CNC"],
    wentWell: ["One", "Two"],
    workOn: [],
    theirWords: "Not this time.",
    people: ["p", "gone"],
    goBack: { on: "2026-09-02", reminder: "r" },
    at: TODAY,
  };
  const draft = draftOfDebrief(debrief, (id) => (id === "p" ? { id, name: "Ingrid Falk" } : undefined));
  it("stands in the dialog as it was left", () => {
    expect(draft).toMatchObject({ id: "d", wentWell: "One\nTwo", workOn: "", theirWords: "Not this time.", people: [{ id: "p", name: "Ingrid Falk" }] });
    expect(draft.goBack).toEqual({ kind: "months", months: 6, on: "2026-09-02" });
    expect(draftOfDebrief({ ...debrief, goBack: { on: "2026-09-03" } }, () => undefined).goBack).toEqual({ kind: "day", on: "2026-09-03" });
    expect(draftOfDebrief({ ...debrief, goBack: { never: true } }, () => undefined).goBack).toEqual({ kind: "never" });
  });
  it("makes the same debrief again", () => {
    expect(saveIntent(draft, { application: "a", people: [{ id: "p" }], text: "Go back to Fernhill", finished: true })).toEqual({
      type: "debrief.save",
      id: "d",
      application: "a",
      move: "move",
      fields: { wanted: ["CNC"], wentWell: ["One", "Two"], workOn: [], theirWords: "Not this time." },
      people: [{ id: "p" }],
      goBack: { on: "2026-09-02", reminder: draft.reminder, text: "Go back to Fernhill" },
      finished: true,
    });
  });
});
