// What an answer to something that arrived comes to.
import { expect, test } from "vitest";
import { type Answered, canBeDone, doneIntent, putOffIntent, putOffs, snoozeIntent } from "./arrival-answers.ts";

const NOW = "2026-03-10T23:30";
const timed: Answered = { id: "r", of: "reminder", due: "2026-03-10T14:00" };
const ofDay: Answered = { id: "r", of: "reminder", due: "2026-03-10" };
const round: Answered = { id: "a.r", of: "round", due: "2026-03-11T00:15" };
const person: Answered = { id: "p", of: "person", due: "2026-03-01" };

test("a reminder is done for good, of an interview and a person only the telling is over", () => {
  expect(doneIntent(timed)).toEqual({ type: "reminder.complete", id: "r", done: true });
  expect(doneIntent(round)).toEqual({ type: "arrival.done", id: "a.r" });
  expect(doneIntent(person)).toEqual({ type: "arrival.done", id: "p" });
});

test("one press puts off by what fits", () => {
  expect(snoozeIntent(timed, NOW)).toEqual({ type: "reminder.edit", id: "r", due: "2026-03-11T00:30" });
  expect(snoozeIntent(ofDay, NOW)).toEqual({ type: "reminder.edit", id: "r", due: "2026-03-11" });
  expect(snoozeIntent(round, NOW)).toEqual({ type: "arrival.snooze", id: "a.r", until: "2026-03-10T23:40" });
  expect(snoozeIntent(person, NOW)).toEqual({ type: "person.snooze", id: "p", until: "2026-03-11" });
});

test("a reminder of a day stays one and one of a time keeps its time, put off by days", () => {
  expect(putOffs(timed, NOW)).toEqual([
    { span: "hour", until: "2026-03-11T00:30" },
    { span: "tomorrow", until: "2026-03-11T14:00" },
    { span: "week", until: "2026-03-17T14:00" },
  ]);
  expect(putOffs(ofDay, NOW).map(({ until }) => until)).toEqual(["2026-03-11T00:30", "2026-03-11", "2026-03-17"]);
  expect(putOffs(person, NOW).map(({ until }) => until)).toEqual(["2026-03-11", "2026-03-17"]);
});

test("an interview is not put off to its beginning or beyond", () => {
  expect(putOffs(round, NOW, "2026-03-11T00:15").map(({ span }) => span)).toEqual(["moment"]);
  expect(putOffs(round, NOW, "2026-03-12T10:00").map(({ span }) => span)).toEqual(["moment", "hour", "tomorrow"]);
  expect(putOffs(round, "2026-03-11T00:05", "2026-03-11T00:15")).toEqual([]);
});

test("putting off says it as each kind is put off", () => {
  expect(putOffIntent(person, "2026-03-17")).toEqual({ type: "person.snooze", id: "p", until: "2026-03-17" });
  expect(putOffIntent(round, "2026-03-10T23:40")).toEqual({ type: "arrival.snooze", id: "a.r", until: "2026-03-10T23:40" });
});

test("being done with an interview is offered with the last word of it only", () => {
  const leads = [1_440, 60, 10];
  expect([1_440, 60, 10].map((lead) => canBeDone({ of: "round", lead }, leads))).toEqual([false, false, true]);
  expect(canBeDone({ of: "round", lead: 0 }, [])).toBe(true);
  expect(canBeDone({ of: "reminder" }, leads)).toBe(true);
  expect(canBeDone({ of: "person" }, leads)).toBe(false);
});
