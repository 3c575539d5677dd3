// The demo search is moved to today as a whole.
import { expect, it } from "vitest";
import { demoSearch } from "./demo-search.ts";

const file = {
  demo: { today: "2030-03-10" },
  data: {
    applications: [
      {
        id: "one",
        company: "Quillhaven",
        role: "Binder",
        tags: ["2030-03-01"],
        stage: "rejected",
        rank: "a0",
        appliedOn: "2030-02-28",
        createdAt: "2030-02-27T23:30:00.000Z",
        archived: { reason: "closed", at: "2030-03-09" },
        timeline: [{ id: "r", kind: "round", at: "2030-03-01T14:30", name: "2030-03-01" }],
      },
    ],
    people: [{ id: "p1", name: "Ines Roth", cadence: { on: "2030-04-01" }, snoozedUntil: "2030-03-31", createdAt: "2030-03-01T08:00:00Z" }],
    touchpoints: [{ id: "t1", person: "p1", at: "2030-02-28", channel: "call", text: "2030-02-28" }],
    debriefs: [{ id: "d1", application: "one", goBack: { on: "2030-09-10", reminder: "r1" }, at: "2030-03-09", finishedAt: "2030-03-09T19:00:00Z" }],
    reminders: [{ id: "r1", application: "one", due: "2030-03-12", text: "Write", done: { at: "2030-03-10T08:00:00Z" } }],
  },
};

it("keeps times of day, texts and the distances between days", () => {
  const { applications, people, touchpoints, debriefs, reminders } = demoSearch(file, "2031-03-11");
  expect(applications[0]).toMatchObject({
    appliedOn: "2031-03-01",
    createdAt: "2031-02-28T23:30:00.000Z",
    archived: { at: "2031-03-10" },
    tags: ["2030-03-01"],
    timeline: [{ at: "2031-03-02T14:30", name: "2030-03-01" }],
  });
  expect(people[0]).toMatchObject({ cadence: { on: "2031-04-02" }, snoozedUntil: "2031-04-01", createdAt: "2031-03-02T08:00:00Z" });
  expect(touchpoints[0]).toMatchObject({ at: "2031-03-01", text: "2030-02-28" });
  expect(debriefs[0]).toMatchObject({ goBack: { on: "2031-09-11", reminder: "r1" }, at: "2031-03-10", finishedAt: "2031-03-10T19:00:00Z" });
  expect(reminders[0]).toMatchObject({ due: "2031-03-13", done: { at: "2031-03-11T08:00:00Z" } });
});
