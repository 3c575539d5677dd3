// What keeps a touchpoint from being kept is told in one sentence.
import { expect, test } from "vitest";
import { changedFields, draftProblem, likelyApplications } from "./touchpoint-draft.ts";

const applications = new Map(
  [
    { id: "a", company: "Halm", role: "Potter", appliedOn: "2026-03-01" },
    { id: "b", company: "Halm Ltd", role: "Glazier" },
    { id: "c", company: "Aird", role: "Potter" },
    { id: "d", company: "Halm", role: "Gone", removed: { at: "2026-01-01T10:00:00.000Z" } },
  ].map((application) => [application.id, application as never]),
);
const draft = { text: "coffee", at: "2026-06-10", channel: "met", application: "" } as const;

test.each([
  [{}, undefined],
  [{ text: "  " }, "refusal.touchpointEmpty"],
  [{ text: "a".repeat(301) }, "people.tooLong"],
  [{ at: "" }, "people.dayNeeded"],
  [{ at: "2026-06-11" }, "refusal.touchpointAhead"],
  [{ at: "2026-02-01", application: "a" }, "refusal.beforeApplication"],
  [{ at: "2026-03-01", application: "a" }, undefined],
  [{ at: "2026-02-01", application: "b" }, undefined],
])("%j: %s", (fields, expected) => {
  expect(draftProblem({ ...draft, ...fields }, { applications }, "2026-06-10")?.key).toBe(expected);
});

test.each([
  [{ at: "2026-02-01", application: "a" }, { text: "tea", channel: "call" }, undefined],
  [{ at: "2026-02-01", application: "a" }, { at: "2026-02-02" }, "refusal.beforeApplication"],
  [{ at: "2026-02-01" }, { application: "a" }, "refusal.beforeApplication"],
  [{ at: "2026-02-01", application: "a" }, { text: "" }, "refusal.touchpointEmpty"],
  [{ text: "" }, { at: "2026-06-09", channel: "call" }, undefined],
  [{ text: "" }, { text: "tea" }, undefined],
])("%j, changed to %j: %s", (before, fields, expected) => {
  const was = { ...draft, ...before } as const;
  expect(draftProblem({ ...was, ...fields } as typeof was, { applications }, "2026-06-10", was)?.key).toBe(expected);
});

test("only what became different is sent", () => {
  const was = { ...draft, text: "", application: "a" };
  expect(changedFields(was, { ...was, text: " ", channel: "call" })).toEqual({ channel: "call" });
  expect(changedFields(was, { text: " tea ", at: "2026-06-09", channel: "met", application: "" })).toEqual({
    text: "tea",
    at: "2026-06-09",
    application: null,
  });
});

test("it is most likely about their applications, and about those at their company", () => {
  const known = { person: { company: "HALM" }, applications: [applications.get("c")] } as never;
  expect(likelyApplications(known, { applications }).map(({ id }) => id)).toEqual(["c", "a", "b"]);
});
