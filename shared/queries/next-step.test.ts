// What comes next for an application.
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { isOverdue, nextStepOf } from "./next-step.ts";

const round = (id: string, at: string) => ({ id, kind: "round" as const, at, name: "Portfolio" });
const application = (...timeline: Application["timeline"]): Application => ({
  id: "a",
  company: "Fernhill",
  role: "",
  tags: [],
  stage: "interviewed",
  rank: "a0",
  createdAt: "2026-11-01T12:00:00.000Z",
  timeline,
});
const reminder: Reminder = { id: "m", application: "a", due: "2026-11-25", text: "Write to Ines" };

test("the earlier one of an open reminder and a round ahead comes next", () => {
  expect(nextStepOf(application(round("r", "2026-11-24T10:00")), [reminder], "2026-11-23")).toMatchObject({ kind: "round", id: "r", text: "Portfolio" });
  expect(nextStepOf(application(round("r", "2026-11-30T10:00")), [reminder], "2026-11-23")).toMatchObject({ kind: "reminder", id: "m" });
});

test("rounds of earlier days are over, one of today is not; a reminder stays until it is done", () => {
  expect(nextStepOf(application(round("r", "2026-11-22T10:00")), undefined, "2026-11-23")).toBeUndefined();
  expect(nextStepOf(application(round("r", "2026-11-23T08:00")), undefined, "2026-11-23")).toMatchObject({ kind: "round" });
  expect(nextStepOf(application(), [reminder], "2026-12-24")).toMatchObject({ kind: "reminder" });
});

test("the day itself is not late", () => {
  expect(isOverdue("2026-11-23T08:00", "2026-11-23")).toBe(false);
  expect(isOverdue("2026-11-22", "2026-11-23")).toBe(true);
});
