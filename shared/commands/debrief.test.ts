// What can be done to debriefs, reconnections and quiet applications, one example at a time.
import { describe, expect, test } from "vitest";
import type { Document } from "#shared/model/document.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { debriefOf } from "#shared/queries/debriefs.ts";
import { add, done, refusal, TODAY } from "./done.test-source.ts";
import type { Intent } from "./envelope.ts";

const rejected = done(emptyDocument(), add("a"), { type: "application.move", ids: ["a"], stage: "rejected", before: null });
const move = rejected.applications.get("a")?.timeline[0]?.id as string;

type Save = Extract<Intent, { type: "debrief.save" }>;
const EMPTY: Save["fields"] = { wanted: [], wentWell: [], workOn: [] };
function save(parts: Partial<Save> = {}): Save {
  return { type: "debrief.save", id: "d", application: "a", move, fields: EMPTY, people: [], goBack: null, finished: true, ...parts };
}
const inHalfAYear = { on: "2026-09-02", reminder: "m", text: "Go back to Co a" };
const remindersOf = (document: Document) => [...document.reminders.values()];

describe("a debrief", () => {
  test("keeps each point once, the people, and the reminder to go back, in one change", () => {
    const document = done(
      rejected,
      save({
        fields: { wanted: [" CNC ", "CNC", " "], wentWell: ["Portfolio"], workOn: [], theirWords: " Too early. ", ended: "afterInterview" },
        people: [{ id: "p", name: "Ingrid Falk", title: "designer" }],
        goBack: inHalfAYear,
      }),
    );
    expect(document.debriefs.get("d")).toEqual({
      id: "d",
      application: "a",
      move,
      at: `${TODAY}T09:00:00.000Z`,
      wanted: ["CNC"],
      wentWell: ["Portfolio"],
      workOn: [],
      theirWords: "Too early.",
      ended: "afterInterview",
      people: ["p"],
      goBack: { on: "2026-09-02", reminder: "m" },
      finishedAt: `${TODAY}T09:00:00.000Z`,
    });
    expect(document.people.get("p")).toMatchObject({
      name: "Ingrid Falk",
      title: "designer",
      company: "Co a",
      grewFrom: [{ kind: "application", id: "a", move }],
    });
    expect(remindersOf(document)).toEqual([{ id: "m", application: "a", due: "2026-09-02", text: "Go back to Co a" }]);
    expect(brokenInvariants(document)).toEqual([]);
  });
  test("moves its reminder with the day, takes it away with `never`, and leaves one that is done alone", () => {
    const kept = done(rejected, save({ goBack: inHalfAYear }));
    const later = done(kept, save({ goBack: { ...inHalfAYear, on: "2027-03-02", reminder: "other" } }));
    expect(remindersOf(later)).toEqual([{ id: "m", application: "a", due: "2027-03-02", text: "Go back to Co a" }]);
    const never = done(later, save({ goBack: { never: true } }));
    expect(remindersOf(never)).toEqual([]);
    expect(never.debriefs.get("d")?.goBack).toEqual({ never: true });
    const past = done(kept, { type: "reminder.complete", id: "m", done: true }, save({ goBack: { never: true } }));
    expect(remindersOf(past)).toHaveLength(1);
  });
  test("does not go back into the past", () => {
    expect(refusal(rejected, save({ goBack: { ...inHalfAYear, on: TODAY } }))).toBe("refusal.goBackInPast");
  });
  test("left for later is finished later, and keeps the day it was begun", () => {
    const begun = done(rejected, save({ finished: false, fields: { ...EMPTY, workOn: ["Say less"] } }));
    expect(begun.debriefs.get("d")?.finishedAt).toBeUndefined();
    const rested = done(begun, { type: "debrief.snooze", id: "d", until: "2026-03-09" });
    const finished = done(rested, save({ fields: { ...EMPTY, workOn: ["Say less"] } })).debriefs.get("d");
    expect(finished).toMatchObject({ workOn: ["Say less"], finishedAt: `${TODAY}T09:00:00.000Z` });
    expect(finished?.snoozedUntil).toBeUndefined();
  });
  test("is about a rejection that happened", () => {
    expect(refusal(rejected, save({ move: "nothing" }))).toBe("refusal.entryGone");
    expect(refusal(rejected, save({ application: "nothing" }))).toBe("refusal.applicationGone");
  });
  test("goes on naming somebody who lies in the bin by now, but names nobody new from there", () => {
    const binned = done(rejected, save({ people: [{ id: "p", name: "Ingrid Falk" }] }), { type: "person.remove", ids: ["p"] });
    expect(done(binned, save({ fields: { ...EMPTY, workOn: ["Say less"] }, people: [{ id: "p" }] })).debriefs.get("d")?.people).toEqual(["p"]);
    expect(refusal(binned, save({ id: "d2", people: [{ id: "p" }] }))).toBe("refusal.personInBin");
  });
  test("of one that came in as rejected stays apart from a later rejection, and makes no circle with it", () => {
    const began = done(emptyDocument(), add("a", "rejected"), save({ move: undefined, fields: { ...EMPTY, workOn: ["Say less"] } }), {
      type: "application.move",
      ids: ["a"],
      stage: "reconnected",
      before: null,
    });
    const reconnection = began.applications.get("a")?.timeline[0]?.id as string;
    const again = done(
      began,
      { type: "lineage.add", of: { kind: "move", id: "a", move: reconnection }, from: { kind: "lesson", id: "d" } },
      { type: "application.move", ids: ["a"], stage: "rejected", before: null },
    );
    expect(brokenInvariants(again)).toEqual([]);
    expect(debriefOf(began, began.applications.get("a") as never)?.id).toBe("d");
    expect(debriefOf(again, again.applications.get("a") as never)).toBeUndefined();
  });
  test("is not put on the list twice", () => {
    const postponed = done(rejected, { type: "debrief.postpone", debriefs: [{ id: "d", application: "a", move }] });
    expect(done(postponed, { type: "debrief.postpone", debriefs: [{ id: "d2", application: "a", move }] }).debriefs.size).toBe(1);
  });
  test("goes with its reminder; the people it named stay", () => {
    const gone = done(rejected, save({ people: [{ id: "p", name: "Ingrid Falk" }], goBack: inHalfAYear }), { type: "debrief.remove", id: "d" });
    expect([gone.debriefs.size, gone.reminders.size, gone.people.size]).toEqual([0, 0, 1]);
  });
});

describe("a reconnection", () => {
  const back = done(rejected, save({ people: [{ id: "p", name: "Ingrid Falk" }] }), {
    type: "application.move",
    ids: ["a"],
    stage: "reconnected",
    before: null,
  });
  const through = (at = TODAY): Intent => ({
    type: "application.reconnect",
    id: "a",
    people: [
      { person: { id: "p" }, touchpoint: "t1" },
      { person: { id: "q", name: "Otto Brand" }, touchpoint: "t2" },
    ],
    at,
    channel: "call",
    text: "Asked me back",
  });
  test("keeps a touchpoint with each, and that it grew from them", () => {
    const document = done(back, through());
    expect([...document.touchpoints.values()].map(({ person, application, channel }) => [person, application, channel])).toEqual([
      ["p", "a", "call"],
      ["q", "a", "call"],
    ]);
    const reconnected = document.applications.get("a");
    expect(reconnected?.people).toEqual(["p", "q"]);
    expect(reconnected?.timeline.at(-1)).toMatchObject({
      to: "reconnected",
      grewFrom: [
        { kind: "person", id: "p" },
        { kind: "person", id: "q" },
      ],
    });
    expect(brokenInvariants(document)).toEqual([]);
  });
  test("is neither ahead nor before the application, and needs a move to Reconnected", () => {
    expect(refusal(back, through("2026-03-03"))).toBe("refusal.touchpointAhead");
    expect(refusal(back, through("2026-03-01"))).toBe("refusal.beforeApplication");
    expect(refusal(rejected, through())).toBe("refusal.notReconnected");
  });
});

describe("quiet applications", () => {
  test("are settled together: rejected, each with a finished debrief that says no reply", () => {
    const document = done(done(emptyDocument(), add("a"), add("b"), add("c")), {
      type: "application.settle",
      applications: [
        { id: "b", debrief: "d1" },
        { id: "a", debrief: "d2" },
      ],
    });
    expect([...document.applications.values()].map(({ id, stage }) => [id, stage])).toEqual([
      ["a", "rejected"],
      ["b", "rejected"],
      ["c", "applied"],
    ]);
    for (const debrief of document.debriefs.values()) {
      expect(debrief).toMatchObject({
        ended: "noReply",
        finishedAt: `${TODAY}T09:00:00.000Z`,
        move: document.applications.get(debrief.application)?.timeline[0]?.id,
      });
    }
    expect(brokenInvariants(document)).toEqual([]);
  });
});

describe("lineage", () => {
  const two = done(rejected, save({ people: [{ id: "p", name: "Ingrid Falk" }] }), add("b"));
  const grew = (of: Extract<Intent, { type: "lineage.add" }>["of"], from: Extract<Intent, { type: "lineage.add" }>["from"]): Intent => ({
    type: "lineage.add",
    of,
    from,
  });
  test("a later application grows from an earlier one, a person, a lesson", () => {
    const origins = [
      { kind: "application" as const, id: "a", move },
      { kind: "person" as const, id: "p" },
      { kind: "lesson" as const, id: "d" },
    ];
    const document = done(two, ...origins.map((from) => grew({ kind: "application", id: "b" }, from)));
    expect(document.applications.get("b")?.grewFrom).toEqual(origins);
    expect(refusal(document, grew({ kind: "application", id: "a" }, { kind: "application", id: "b" }))).toBe("refusal.lineageCircle");
    expect(refusal(document, grew({ kind: "person", id: "p" }, { kind: "application", id: "b" }))).toBe("refusal.lineageCircle");
    expect(
      done(document, { type: "lineage.remove", of: { kind: "application", id: "b" }, from: { kind: "lesson", id: "d" } }).applications.get("b")?.grewFrom,
    ).toHaveLength(2);
  });
  test("nothing grows from itself, but a reconnection grows from a person met at its own rejection", () => {
    expect(refusal(two, grew({ kind: "application", id: "b" }, { kind: "application", id: "b" }))).toBe("refusal.lineageCircle");
    expect(refusal(two, grew({ kind: "person", id: "p" }, { kind: "person", id: "p" }))).toBe("refusal.lineageCircle");
    const back = done(two, { type: "application.move", ids: ["a"], stage: "reconnected", before: null });
    const reconnection = back.applications.get("a")?.timeline.at(-1)?.id as string;
    expect(refusal(back, grew({ kind: "move", id: "a", move: reconnection }, { kind: "person", id: "p" }))).toBe("done");
    expect(refusal(back, grew({ kind: "application", id: "a" }, { kind: "person", id: "p" }))).toBe("refusal.lineageCircle");
  });
  test("a declined origin is kept as declined", () => {
    const from = { kind: "application" as const, id: "a" };
    expect(done(two, { type: "lineage.decline", of: { kind: "application", id: "b" }, from }).applications.get("b")?.notFrom).toEqual([from]);
  });
});
