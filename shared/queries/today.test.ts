// What is due when, what waits, what is quiet, and what is not asked for at all.
import { expect, test } from "vitest";
import { localTime } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import { documentWith } from "./sample.test-source.ts";
import { agendaOf, type Item } from "./today.ts";

const TODAY = "2026-03-10";
const round = (id: string, at: string) => ({ id, kind: "round" as const, at, name: "Interview" });
const step = (id: string, application: string, due: string) => ({ id, application, due, text: "Write to them" });
const person = (fields: Partial<Person> & { id: string }): Person => ({ name: "Ines Albrecht", createdAt: "2026-01-01T09:00:00.000Z", ...fields });
const debrief = (fields: Partial<Debrief> & { id: string; application: string }): Debrief => ({
  wanted: [],
  wentWell: [],
  workOn: [],
  people: [],
  at: "2026-03-01",
  ...fields,
});
const keys = (part: readonly Item[]) => part.map(({ key }) => key);

function withPeople(document: Document, people: readonly Person[], contacts: readonly (readonly [person: string, at: string])[] = []): Document {
  return {
    ...document,
    people: new Map(people.map((one) => [one.id, one])),
    touchpoints: new Map(contacts.map(([met, at], index) => [`t${index}`, { id: `t${index}`, person: met, at, channel: "email", text: "Wrote" }])),
  };
}

test("next steps and rounds fall into overdue, today, this week and later, earliest first", () => {
  const agenda = agendaOf(
    documentWith(
      [{ id: "a", appliedOn: TODAY, timeline: [round("r-past", "2026-03-09T10:00"), round("r-today", "2026-03-10T09:00"), round("r-week", "2026-03-17")] }],
      [
        step("late", "a", "2026-03-09"),
        step("later-still", "a", "2025-01-01"),
        step("today-afternoon", "a", "2026-03-10T15:00"),
        step("today", "a", "2026-03-10"),
        step("far", "a", "2026-03-18"),
        { ...step("done", "a", "2026-03-01"), done: { at: "2026-03-02T10:00:00.000Z" } },
      ],
    ),
    TODAY,
  );
  expect(keys(agenda.overdue)).toEqual(["reminder later-still", "reminder late"]);
  expect(keys(agenda.today)).toEqual(["reminder today", "round a r-today", "reminder today-afternoon"]);
  expect(keys(agenda.week)).toEqual(["round a r-week"]);
  expect(agenda.later).toBe(1);
});

test("a round stands on its day here, wherever it takes place, and a zone nobody knows goes by the clock here", () => {
  // Noon in Greenwich is two o'clock of the next day in Kiritimati, and this very day nearly everywhere else.
  const kiritimati = { ...round("far", "2026-03-11T02:00"), zone: "Pacific/Kiritimati" };
  const gone = { ...round("gone", "2026-03-10T01:00"), zone: "Pacific/Kiritimati" };
  const unknown = { ...round("unknown", "2026-03-10T09:00"), zone: "Moon/Tycho" };
  const { today, week, overdue } = agendaOf(documentWith([{ id: "a", timeline: [kiritimati, gone, unknown] }]), TODAY);
  expect(new Set(keys(today))).toEqual(new Set(["round a far", "round a unknown"]));
  expect(keys([...week, ...overdue])).toEqual([]);
  expect(today.find(({ key }) => key === "round a far")).toMatchObject({ due: "2026-03-11T02:00", here: localTime(new Date("2026-03-10T12:00Z")) });
});

test("what was put away or deleted asks for nothing", () => {
  const document = documentWith(
    [
      { id: "archived", archived: { reason: "closed", at: "2026-03-01" }, timeline: [round("r", "2026-03-10")] },
      { id: "removed", removed: { at: "2026-03-01T10:00:00.000Z" } },
    ],
    [step("s1", "archived", "2026-03-01"), step("s2", "removed", "2026-03-01"), step("s3", "nowhere", "2026-03-01")],
  );
  const debriefs = new Map([["d", debrief({ id: "d", application: "archived", wanted: ["patience"] })]]);
  const gone = person({ id: "gone", cadence: { on: "2026-03-01" }, removed: { at: "2026-03-02T10:00:00.000Z" } });
  expect(agendaOf(withPeople({ ...document, debriefs }, [gone]), TODAY)).toEqual({ overdue: [], today: [], week: [], debriefs: [], quiet: [], later: 0 });
});

test("people stand where they are due, among the tasks, and rest while they are snoozed", () => {
  const people = [
    person({ id: "overdue", cadence: { every: 1 } }),
    person({ id: "today", cadence: { on: TODAY } }),
    person({ id: "week", cadence: { every: 3 } }),
    person({ id: "later", cadence: { every: 18 } }),
    person({ id: "never", cadence: { never: true } }),
    person({ id: "rests", cadence: { every: 1 }, snoozedUntil: "2026-06-01" }),
    person({ id: "undecided" }),
  ];
  const agenda = agendaOf(withPeople(documentWith([{ id: "a", appliedOn: TODAY }], [step("s", "a", "2026-03-13")]), people, [["week", "2025-12-12"]]), TODAY);
  expect(keys(agenda.overdue)).toEqual(["person overdue"]);
  expect(keys(agenda.today)).toEqual(["person today"]);
  expect(keys(agenda.week)).toEqual(["person week", "reminder s"]);
  expect(agenda.later).toBe(0);
});

test("a past round counts as the last touch, in an archived application too, and months that are shorter change no day", () => {
  const people = [
    person({ id: "met", cadence: { every: 1 } }),
    person({ id: "met lately", cadence: { every: 1 } }),
    person({ id: "end of month", cadence: { every: 1 } }),
  ];
  const rounds = [
    { ...round("r1", "2026-01-20T10:00"), people: ["met"] },
    { ...round("r2", "2026-02-18"), people: ["met lately"] },
  ];
  const document = documentWith([{ id: "a", appliedOn: TODAY, archived: { reason: "closed", at: TODAY }, timeline: rounds }]);
  const agenda = agendaOf(
    withPeople(document, people, [
      ["met", "2026-01-02"],
      ["end of month", "2026-01-31"],
    ]),
    "2026-02-21",
  );
  expect(agenda.overdue.map(({ key, due }) => [key, due])).toEqual([["person met", "2026-02-20"]]);
  expect(agenda.week.map(({ key, due }) => [key, due])).toEqual([["person end of month", "2026-02-28"]]);
});

test("debriefs left for later come latest first; snoozed, finished and empty ones of what came back do not", () => {
  const document = documentWith([
    { id: "no", stage: "rejected" },
    { id: "back", stage: "reconnected" },
  ]);
  const debriefs = [
    debrief({ id: "earlier", application: "no", at: "2026-02-01" }),
    debrief({ id: "latest", application: "no", snoozedUntil: TODAY }),
    debrief({ id: "snoozed", application: "no", snoozedUntil: "2026-03-11" }),
    debrief({ id: "finished", application: "no", finishedAt: "2026-03-02T10:00:00.000Z" }),
    debrief({ id: "empty", application: "back" }),
    debrief({ id: "begun", application: "back", at: "2026-01-15", workOn: ["the portfolio"] }),
  ];
  const agenda = agendaOf({ ...document, debriefs: new Map(debriefs.map((one) => [one.id, one])) }, TODAY);
  expect(keys(agenda.debriefs)).toEqual(["debrief latest", "debrief earlier", "debrief begun"]);
});

test("quiet applications come in, the latest first, unless a next step is open for them", () => {
  const document = documentWith(
    [
      { id: "long", appliedOn: "2025-06-01" },
      { id: "just", appliedOn: "2026-01-20" },
      { id: "followed-up", appliedOn: "2025-06-01" },
      { id: "fresh", appliedOn: "2026-03-01" },
    ].map((fields) => ({ ...fields, createdAt: `${fields.appliedOn}T09:00:00.000Z` })),
    [step("s", "followed-up", TODAY)],
  );
  expect(agendaOf(document, TODAY).quiet.map(({ application, days }) => [application.id, days])).toEqual([
    ["just", 49],
    ["long", 282],
  ]);
});
