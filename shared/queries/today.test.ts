// What is due when, and what is not due at all.
import { expect, test } from "vitest";
import { documentWith } from "./sample.test-source.ts";
import { agendaOf } from "./today.ts";

const TODAY = "2026-03-10";
const round = (id: string, at: string) => ({ id, kind: "round" as const, at, name: "Interview" });
const step = (id: string, application: string, due: string) => ({ id, application, due, text: "Write to them" });

test("next steps and rounds fall into overdue, today, the coming week and later, earliest first", () => {
  const agenda = agendaOf(
    documentWith(
      [{ id: "a", timeline: [round("r-past", "2026-03-09T10:00"), round("r-today", "2026-03-10T09:00"), round("r-week", "2026-03-17")] }],
      [
        step("late", "a", "2026-03-09"),
        step("later-still", "a", "2025-01-01"),
        step("today-afternoon", "a", "2026-03-10T15:00"),
        step("far", "a", "2026-03-18"),
        { ...step("done", "a", "2026-03-01"), done: { at: "2026-03-02T10:00:00.000Z" } },
      ],
    ),
    TODAY,
  );
  const ids = (part: (typeof agenda)["today"]) => part.map((task) => (task.kind === "round" ? task.round.id : task.reminder.id));
  expect(ids(agenda.overdue)).toEqual(["later-still", "late"]);
  expect(ids(agenda.today)).toEqual(["r-today", "today-afternoon"]);
  expect(ids(agenda.week)).toEqual(["r-week"]);
  expect(agenda.later).toBe(1);
});

test("what was put away or deleted asks for nothing", () => {
  const document = documentWith(
    [
      { id: "archived", archived: { reason: "closed", at: "2026-03-01" }, timeline: [round("r", "2026-03-10")] },
      { id: "removed", removed: { at: "2026-03-01T10:00:00.000Z" } },
    ],
    [step("s1", "archived", "2026-03-01"), step("s2", "removed", "2026-03-01"), step("s3", "nowhere", "2026-03-01")],
  );
  expect(agendaOf(document, TODAY)).toEqual({ overdue: [], today: [], week: [], later: 0 });
});
